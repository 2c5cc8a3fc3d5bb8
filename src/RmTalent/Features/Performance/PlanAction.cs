using RmTalent.Features.Competencies;
using RmTalent.Features.Learning;
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
public sealed record ActionDetails(ActionKind Kind, string What, DateOnly DueOn, string Support, string Measure, Guid? CompetencyId)
{
    /// <summary>Learning that belongs to it, and ticks itself.</summary>
    public IReadOnlyList<ActionItem> Items { get; init; } = [];

    /// <summary>What suggested it; null when a person thought of it.</summary>
    public PlanOrigin? Origin { get; init; }

    internal ActionContent Named(Guid id) => new(id, this);
}

/// <summary>What belongs to an action and ticks itself: a piece of learning, a visit to a colleague, a certificate of ours, or an external certification.</summary>
/// <param name="Kind">Null for what is not learned here.</param>
/// <param name="ItemId">The piece of learning, the template of the certificate, or the scheme of the external certification; null for a visit.</param>
/// <param name="Title">As it was when it was picked.</param>
/// <param name="DoneAt">When it was completed.</param>
/// <param name="IsExternal">Others certify it.</param>
public sealed record ActionItem(LearningKind? Kind, Guid? ItemId, LocalisedText Title, DateTimeOffset? DoneAt = null, bool IsExternal = false)
{
    public const string ShadowingKey = "Shadowing";

    private const string CertificateKey = "Certificate";

    public bool IsShadowing => Kind is null && ItemId is null;

    /// <summary>Among all items, for the value of a picker.</summary>
    public string Key => IsShadowing ? ShadowingKey : $"{Kind?.ToString() ?? CertificateKey}:{ItemId}";

    public string Url => (Kind, ItemId) switch
    {
        ({ } kind, { } id) => LearningUrls.For(kind, id),
        (_, null) => "/shadowing/new",
        _ => IsExternal ? "/my-credentials" : "/certificates/mine",
    };

    public static ActionItem Of(LearningItem item) => new(item.Kind, item.Id, item.Title);
}

public sealed record ActionItems(IReadOnlyList<ActionItem> All)
{
    public static readonly ActionItems None = new([]);

    public int Done => All.Count(i => i.DoneAt is not null);
}

/// <summary>What was seen that made the draft propose an action.</summary>
/// <param name="Source">What saw it.</param>
/// <param name="ObservedAt">When.</param>
/// <param name="Level">Level that was seen.</param>
/// <param name="Expected">Level that the role asks for.</param>
public sealed record PlanOrigin(EvidenceSource Source, DateTimeOffset ObservedAt, decimal Level, int Expected)
{
    /// <summary>The exam.</summary>
    public LocalisedText? Title { get; init; }

    /// <summary>Of an exam: questions on the competency.</summary>
    public int Asked { get; init; }

    /// <summary>Of an exam: those with full marks.</summary>
    public int Right { get; init; }

    public string In(string language, ITexts texts) => Asked > 0
        ? texts.In(language, "Exam {0}, {1:d}: {2} of {3} questions on this were right", Title?.In(language), ObservedAt.Date, Right, Asked)
        : texts.In(language, "{0}, {1:d}: level {2:0.#} where the role asks for {3}", texts.Of(language, Source), ObservedAt.Date, Level, Expected);
}

/// <summary>One action of a development plan: proposed by the draft or by one side, answered by the other, and open until its progress is 100 per cent.</summary>
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

    public ActionItems Items { get; private set; } = ActionItems.None;

    public PlanOrigin? Origin { get; private set; }

    /// <summary>Who wrote the present words; null for the draft's own proposal.</summary>
    public Written? Author { get; private set; }

    /// <summary>What the other side said to them.</summary>
    public PlanAnswer? Answer { get; private set; }

    /// <summary>0 to 100.</summary>
    public int Percent { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>When the person was reminded that the action is due; once is enough.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    public ActionDetails Details => new(Kind, What, DueOn, Support, Measure, CompetencyId) { Items = Items.All, Origin = Origin };

    internal static PlanAction Of(ActionDetails details, Written? author)
    {
        var action = new PlanAction { Origin = details.Origin };
        action.Take(details, author);
        return action;
    }

    /// <summary>An open action of the plan before goes on in the next, as far as it had come.</summary>
    internal static PlanAction Carry(PlanAction open, DateOnly earliest)
    {
        var action = Of(open.Details with { DueOn = open.DueOn < earliest ? earliest : open.DueOn }, null);
        action.Percent = open.Percent;
        return action;
    }

    /// <summary>An action that was removed from a version which is not to be; it goes on where it was.</summary>
    internal static PlanAction Again(ActionContent content, int percent, DateTimeOffset? at) =>
        new() { Id = content.Id, Origin = content.Details.Origin, Percent = percent, DoneAt = percent == 100 ? at : null };

    /// <summary>What is ticked already stays ticked, and another date is reminded of again.</summary>
    internal void Take(ActionDetails details, Written? author)
    {
        RemindedAt = details.DueOn > DueOn ? null : RemindedAt;
        (Kind, What, DueOn, Support, Measure, CompetencyId) =
            (details.Kind, details.What.Trim(), details.DueOn, details.Support.Trim(), details.Measure.Trim(), details.CompetencyId);
        Items = new([.. details.Items.Select(i => i with { DoneAt = Items.All.FirstOrDefault(old => old.Key == i.Key)?.DoneAt ?? i.DoneAt })]);
        (Author, Answer) = (author, null);
    }

    internal void TakeAnswer(PlanAnswer answer) => Answer = answer;

    internal void Remind(DateTimeOffset now) => RemindedAt = now;

    internal void Report(int percent, DateTimeOffset now)
    {
        Refuse.When(percent is < 0 or > 100, "Progress runs from 0 to 100 per cent");
        (Percent, DoneAt) = (percent, percent == 100 ? DoneAt ?? now : null);
    }

    /// <summary>The share of learning that is done is the least that is done of the action.</summary>
    internal void Tick(ActionItem item, DateTimeOffset at)
    {
        Items = new([.. Items.All.Select(i => i.Key == item.Key ? i with { DoneAt = at } : i)]);
        Report(Math.Max(Percent, 100 * Items.Done / Items.All.Count), at);
    }
}
