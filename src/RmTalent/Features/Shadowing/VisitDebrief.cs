using RmTalent.Features.Competencies;
using RmTalent.Platform.Domain;
using static RmTalent.Features.Shadowing.VisitStatus;

namespace RmTalent.Features.Shadowing;

public sealed partial class ShadowingVisit
{
    public const int MaxHours = 80;

    public Observations Observations { get; private set; } = Observations.None;

    /// <summary>What the newcomer takes along.</summary>
    public string Reflection { get; private set; } = "";

    /// <summary>What the newcomer says to the host.</summary>
    public string ToHost { get; private set; } = "";

    /// <summary>When the newcomer wrote their side.</summary>
    public DateTimeOffset? ReflectedAt { get; private set; }

    public decimal? Hours { get; private set; }

    /// <summary>What went well, in the host's eyes.</summary>
    public string Feedback { get; private set; } = "";

    /// <summary>What to practise next, in the host's eyes.</summary>
    public string Advice { get; private set; } = "";

    /// <summary>Where the host sees the newcomer, by competency of the focus.</summary>
    public Ratings Ratings { get; private set; } = Ratings.None;

    /// <summary>When the host wrote their side.</summary>
    public DateTimeOffset? DebriefedAt { get; private set; }

    public DateTimeOffset? HostSignedAt { get; private set; }

    /// <summary>When a manager asked the host to look again.</summary>
    public DateTimeOffset? SentBackAt { get; private set; }

    public Guid? SignedById { get; private set; }

    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>Each side reads the other's once both have written, so that neither writes after the other's mouth.</summary>
    public bool IsDebriefOpen => ReflectedAt is not null && DebriefedAt is not null;

    public bool MayReflect => Status == Done;

    /// <summary>Until both have written; again when a manager sent it back.</summary>
    public bool MayDebrief => Status == Done || (Status == Reflected && HostSignedAt is null && SentBackAt is not null);

    /// <summary>The newcomer's side.</summary>
    public void Reflect(Observations observations, string reflection, string toHost, DateTimeOffset now)
    {
        Refuse.When(!MayReflect, "This is not possible while the visit has its present status");
        Refuse.When(observations.IsEmpty, "Write down what you saw on one topic at least");
        RefuseOn("Form.Reflection", string.IsNullOrWhiteSpace(reflection), "Write what you take with you");
        (Observations, Reflection, ToHost, ReflectedAt) = (observations, reflection.Trim(), toHost.Trim(), now);
        Record(new ShadowingReflected());
        OpenDebrief(now);
    }

    /// <summary>The host's side: hours, feedback, and where the newcomer stands in each competency of the focus.</summary>
    public void Debrief(HostWords words, DateTimeOffset now)
    {
        Refuse.When(!MayDebrief, "This is not possible while the visit has its present status");
        Refuse.When(words.Hours is <= 0 or > MaxHours, "Give the hours, from 0.5 to {0}", MaxHours);
        RefuseOn("Form.Feedback", string.IsNullOrWhiteSpace(words.Feedback), "Write some feedback");
        Refuse.When(Focus.Ids.Any(f => !words.Levels.ContainsKey(f)), "Choose a level for each competency");
        (Hours, Feedback, Advice, Ratings, DebriefedAt) = (words.Hours, words.Feedback.Trim(), words.Advice.Trim(), new(words.Levels), now);
        Record(new ShadowingFeedbackGiven(words.Hours));
        OpenDebrief(now);
    }

    /// <summary>The host has read both sides, and stands by the hours.</summary>
    public void SignAsHost(Guid byId, DateTimeOffset now)
    {
        Refuse.When(byId != HostId || Status != Reflected, "This is not possible while the visit has its present status");
        Refuse.When(HostSignedAt is not null, "The host has signed already");
        HostSignedAt = now;
        Record(new ShadowingHostSigned(Hours!.Value));
    }

    /// <summary>Something does not fit; the host looks again and signs anew.</summary>
    public void SendBack(Guid managerId, string reason, DateTimeOffset now)
    {
        RefuseWithout(reason);
        Refuse.When(Status != Reflected || HostSignedAt is null, "The host signs first");
        Refuse.When(managerId == HostId || managerId == NewcomerId, "Somebody else than host and newcomer signs last");
        (HostSignedAt, SentBackAt) = (null, now);
        Record(new ShadowingSentBack(reason.Trim()));
    }

    /// <summary>The second signature: the hours count.</summary>
    /// <returns>What the host saw, as evidence for the caller to save.</returns>
    public IReadOnlyList<Evidence> SignOff(Guid managerId, DateTimeOffset now)
    {
        Refuse.When(Status == Reflected && HostSignedAt is null, "The host signs first");
        Refuse.When(managerId == HostId || managerId == NewcomerId, "Somebody else than host and newcomer signs last");
        Go(SignedOff, now);
        (SignedById, SignedAt) = (managerId, now);
        Record(new ShadowingSignedOff(NewcomerId, HostId, Hours!.Value));
        return [.. Focus.Points.Where(f => Ratings.Levels.ContainsKey(f.CompetencyId)).Select(f =>
            Evidence.OfPerson(NewcomerId, new Observation(f.CompetencyId, Ratings.Levels[f.CompetencyId], f.Expected, EvidenceSource.Shadowing, Id), now))];
    }

    private void OpenDebrief(DateTimeOffset now)
    {
        if (Status == Done && IsDebriefOpen)
        {
            Go(Reflected, now);
            Record(new ShadowingDebriefed());
        }
    }
}

/// <summary>The host's side of the debrief.</summary>
public sealed record HostWords(decimal Hours, string Feedback, string Advice, IReadOnlyDictionary<Guid, int> Levels);

/// <summary>Levels 1 to 5 by competency.</summary>
public sealed record Ratings(IReadOnlyDictionary<Guid, int> Levels)
{
    public static readonly Ratings None = new(new Dictionary<Guid, int>());
}

/// <summary>What the newcomer saw, by topic and by competency of the focus.</summary>
public sealed record Observations(IReadOnlyDictionary<Topic, string> ByTopic, IReadOnlyDictionary<Guid, string>? ByCompetency = null)
{
    public static readonly Observations None = new(new Dictionary<Topic, string>());

    public bool IsEmpty => ByTopic.Values.Concat(ByCompetency?.Values ?? []).All(string.IsNullOrWhiteSpace);

    public string On(Topic topic) => ByTopic.GetValueOrDefault(topic, "");

    public string On(Guid competencyId) => ByCompetency?.GetValueOrDefault(competencyId) ?? "";
}
