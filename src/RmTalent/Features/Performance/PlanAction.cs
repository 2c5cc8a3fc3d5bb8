using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Performance;

public enum ActionKind
{
    [Text("Course")] Course,
    [Text("Job shadowing")] Shadowing,
    [Text("Coaching")] Coaching,
    [Text("Practice at work")] Practice,
    [Text("Certification")] Certification,
}

/// <summary>What is to be done, by when, with whose support, and how both will see that it worked.</summary>
public sealed record ActionDetails(ActionKind Kind, string What, DateOnly DueOn, string Support, string Measure, Guid? CompetencyId);

/// <summary>One action of a development plan. Open until its progress is 100 per cent.</summary>
public sealed class PlanAction
{
    public const int WhatMaxLength = 300;
    public const int WordsMaxLength = 500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public ActionKind Kind { get; private set; }

    public string What { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    public string Support { get; private set; } = "";

    public string Measure { get; private set; } = "";

    public Guid? CompetencyId { get; private set; }

    /// <summary>0 to 100.</summary>
    public int Percent { get; private set; }

    public string Note { get; private set; } = "";

    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>When the person was reminded that the action is due; once is enough.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    internal static PlanAction Of(ActionDetails details)
    {
        var action = new PlanAction();
        action.Take(details);
        return action;
    }

    internal void Take(ActionDetails details) =>
        (Kind, What, DueOn, Support, Measure, CompetencyId) =
        (details.Kind, details.What.Trim(), details.DueOn, details.Support.Trim(), details.Measure.Trim(), details.CompetencyId);

    internal void Remind(DateTimeOffset now) => RemindedAt = now;

    internal void Report(int percent, string note, DateTimeOffset now)
    {
        Refuse.When(percent is < 0 or > 100, "Progress runs from 0 to 100 per cent");
        (Percent, Note, DoneAt) = (percent, note, percent == 100 ? DoneAt ?? now : null);
    }
}
