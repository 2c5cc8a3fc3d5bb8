using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Competencies;

public enum EvidenceSource
{
    [Text("Interview")]
    Interview,

    [Text("Exam")]
    Exam,

    [Text("Job shadowing")]
    Shadowing,

    [Text("Review")]
    Review,

    [Text("Practical exercise")]
    Exercise,

    [Text("Training")]
    Training,

    [Text("Self-assessment")]
    SelfAssessment,
}

/// <summary>What was seen, and what the role asks for. Level runs from 1 to 5 and may be a median such as 3.5.</summary>
public sealed record Observation(Guid CompetencyId, decimal Level, int Expected, EvidenceSource Source, Guid SourceId, string? Note = null);

/// <summary>
/// The competency thread: one observation of one person (or of one applicant, until hired) on one competency.
/// Interviews, exams, shadowing and reviews add it; suggestions, gaps and development plans read it.
/// </summary>
public sealed class Evidence : Entity
{
    public const int NoteMaxLength = 2000;

    private Evidence()
    {
    }

    public Guid? PersonId { get; private set; }

    public Guid? ApplicationId { get; private set; }

    public Guid CompetencyId { get; private set; }

    public decimal Level { get; private set; }

    public int Expected { get; private set; }

    /// <summary>Level lies below what was expected; stored so that both databases can search for it.</summary>
    public bool IsGap { get; private set; }

    public EvidenceSource Source { get; private set; }

    /// <summary>The interview, attempt, visit or review that it comes from.</summary>
    public Guid SourceId { get; private set; }

    public DateTimeOffset ObservedAt { get; private set; }

    public string? Note { get; private set; }

    public override IEnumerable<Guid> Concerning() => new[] { PersonId, ApplicationId }.OfType<Guid>();

    public static Evidence OfPerson(Guid personId, Observation seen, DateTimeOffset now) => Observe(new Evidence { PersonId = personId }, seen, now);

    public static Evidence OfApplication(Guid applicationId, Observation seen, DateTimeOffset now) => Observe(new Evidence { ApplicationId = applicationId }, seen, now);

    /// <summary>The applicant was hired: what was seen of them goes with them. Doing it again changes nothing.</summary>
    public void CarryOver(Guid personId)
    {
        if (PersonId == personId)
        {
            return;
        }

        Refuse.When(PersonId is not null, "This evidence belongs to somebody else");
        PersonId = personId;
        Record(new EvidenceCarriedOver(CompetencyId, ApplicationId!.Value));
    }

    private static Evidence Observe(Evidence evidence, Observation seen, DateTimeOffset now)
    {
        Refuse.When(seen.Level is < 1 or > Competency.Levels, "A level runs from 1 to 5");
        Refuse.When(seen.Expected is < 1 or > Competency.Levels, "A level runs from 1 to 5");
        (evidence.CompetencyId, evidence.Level, evidence.Expected) = (seen.CompetencyId, seen.Level, seen.Expected);
        (evidence.Source, evidence.SourceId, evidence.Note, evidence.ObservedAt) = (seen.Source, seen.SourceId, seen.Note, now);
        evidence.IsGap = seen.Level < seen.Expected;
        evidence.Record(new CompetencyObserved(seen.CompetencyId, seen.Level, seen.Expected, seen.Source, seen.SourceId));
        return evidence;
    }
}

[Says("observed a competency at level {Level}")]
public sealed record CompetencyObserved(Guid CompetencyId, decimal Level, int Expected, EvidenceSource Source, Guid SourceId) : IFact;

[Says("carried what the interview showed over to the employee")]
public sealed record EvidenceCarriedOver(Guid CompetencyId, Guid ApplicationId) : IFact;
