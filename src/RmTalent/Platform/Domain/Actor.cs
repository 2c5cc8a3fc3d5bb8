namespace RmTalent.Platform.Domain;

public enum ActorKind { Person, Candidate, System }

/// <summary>Who caused a change. A candidate acts through a signed link and is known by the application's id only.</summary>
public sealed record Actor(ActorKind Kind, Guid? Id, string Name)
{
    public static readonly Actor Program = new(ActorKind.System, null, "RmTalent");

    public static Actor System(string job) => new(ActorKind.System, null, job);

    public static Actor Candidate(Guid applicationId) => new(ActorKind.Candidate, applicationId, "Candidate");
}

/// <summary>Who is acting in the current request or job. Set once by the middleware, the link page or the job runner.</summary>
public sealed class ActorContext
{
    public Actor Current { get; set; } = Actor.Program;
}
