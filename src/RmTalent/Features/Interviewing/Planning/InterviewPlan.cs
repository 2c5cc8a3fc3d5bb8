using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Interviewing.Planning;

public enum InterviewForm
{
    [Text("On site")]
    OnSite,

    [Text("Video")]
    Video,
}

/// <summary>The rounds that every candidate of a vacancy goes through, in their order. A round that somebody was invited to stays.</summary>
public sealed class InterviewPlan : Entity
{
    public const int MaxRounds = 6;

    private readonly List<InterviewRound> _rounds = [];

    private InterviewPlan()
    {
    }

    public Guid VacancyId { get; private set; }

    public IReadOnlyList<InterviewRound> Rounds => [.. _rounds.OrderBy(r => r.Position)];

    public override IEnumerable<Guid> Concerning() => [VacancyId];

    public static InterviewPlan For(Guid vacancyId, params IEnumerable<RoundDetails> rounds)
    {
        var plan = new InterviewPlan { VacancyId = vacancyId };
        foreach (var details in rounds)
        {
            plan.Add(details);
        }

        plan.Record(new InterviewPlanned(plan._rounds.Count));
        return plan;
    }

    public InterviewRound AddRound(RoundDetails details)
    {
        Refuse.When(_rounds.Count >= MaxRounds, "A plan has at most {0} rounds", MaxRounds);
        var round = Add(details);
        Record(new InterviewPlanChanged(round.Position));
        return round;
    }

    public void ChangeRound(Guid roundId, RoundDetails details)
    {
        var round = Round(roundId);
        round.Take(details);
        Record(new InterviewPlanChanged(round.Position));
    }

    /// <summary>Moves a round one place earlier or later; at the end of the plan nothing happens.</summary>
    public void MoveRound(Guid roundId, bool earlier)
    {
        var round = Round(roundId);
        var other = RoundAt(round.Position + (earlier ? -1 : 1));
        if (other is not null)
        {
            (round.Position, other.Position) = (other.Position, round.Position);
            Record(new InterviewPlanChanged(round.Position));
        }
    }

    /// <summary>The same rounds for another vacancy, which then has a plan of its own.</summary>
    public InterviewPlan CopyFor(Guid vacancyId) => For(vacancyId, Rounds.Select(r => r.Details()));

    public void RemoveRound(Guid roundId, bool isUsed)
    {
        Refuse.When(isUsed, "Candidates were already invited to this round, so it stays");
        var removed = Round(roundId);
        _rounds.Remove(removed);
        foreach (var later in _rounds.Where(r => r.Position > removed.Position))
        {
            later.Position--;
        }

        Record(new InterviewPlanChanged(removed.Position));
    }

    public InterviewRound? RoundAt(int position) => _rounds.SingleOrDefault(r => r.Position == position);

    private InterviewRound Round(Guid roundId) => _rounds.Single(r => r.Id == roundId);

    private InterviewRound Add(RoundDetails details)
    {
        var round = new InterviewRound { Position = _rounds.Count + 1 };
        round.Take(details);
        _rounds.Add(round);
        return round;
    }
}

/// <summary>One round of a plan: the same length, form, questions and number of panellists for every candidate.</summary>
public sealed class InterviewRound
{
    public const int NameMaxLength = 100;
    public const int PlaceMaxLength = 300;
    public const int MinPanellists = 2;
    public const int MaxPanellists = 4;
    public const int MinMinutes = 15;
    public const int MaxMinutes = 240;

    internal InterviewRound()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public int Position { get; internal set; }

    public string Name { get; private set; } = "";

    public int Minutes { get; private set; }

    public InterviewForm Form { get; private set; }

    /// <summary>Address and room, or the link of the video meeting.</summary>
    public string Place { get; private set; } = "";

    public int Panellists { get; private set; }

    public IReadOnlyList<Guid> CompetencyIds { get; private set; } = [];

    public IReadOnlyList<Guid> QuestionIds { get; private set; } = [];

    internal RoundDetails Details() => new(Name, Minutes, Form, Place, Panellists, CompetencyIds, QuestionIds);

    internal void Take(RoundDetails details)
    {
        Refuse.When(details.Panellists is < MinPanellists or > MaxPanellists, "A panel has {0} to {1} members", MinPanellists, MaxPanellists);
        Refuse.When(details.Minutes is < MinMinutes or > MaxMinutes, "An interview takes {0} to {1} minutes", MinMinutes, MaxMinutes);
        Refuse.When(details.CompetencyIds.Count == 0, "Choose at least one competency in focus");
        (Name, Minutes, Form, Place, Panellists) = (details.Name.Trim(), details.Minutes, details.Form, details.Place.Trim(), details.Panellists);
        (CompetencyIds, QuestionIds) = ([.. details.CompetencyIds.Distinct()], [.. details.QuestionIds.Distinct()]);
    }
}

public sealed record RoundDetails(
    string Name, int Minutes, InterviewForm Form, string Place, int Panellists, IReadOnlyList<Guid> CompetencyIds, IReadOnlyList<Guid> QuestionIds);

[Says("planned the interviews")]
public sealed record InterviewPlanned(int Rounds) : IFact;

[Says("changed round {Position} of the interview plan")]
public sealed record InterviewPlanChanged(int Position) : IFact;
