using System.ComponentModel.DataAnnotations;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Scenarios;

/// <summary>Something said, in three languages, in a form. English is the one that must be there.</summary>
public sealed record SpeechWords
{
    public const int MaxLength = 900;

    [Required, StringLength(MaxLength), DataType(DataType.MultilineText)]
    public string En { get; init; } = "";

    [StringLength(MaxLength), DataType(DataType.MultilineText)]
    public string? Nb { get; init; }

    [StringLength(MaxLength), DataType(DataType.MultilineText)]
    public string? Nl { get; init; }

    internal LocalisedText Text => new(En.Trim(), Nb?.Trim() ?? "", Nl?.Trim() ?? "");

    public static SpeechWords Of(LocalisedText text) => new() { En = text.En, Nb = text.Nb, Nl = text.Nl };
}

/// <summary>What a trainer says about a scenario as a whole.</summary>
public sealed record ScenarioForm
{
    public LineWords Title { get; init; } = new();

    public SpeechWords Summary { get; init; } = new();

    [Range(1, Scenario.MaxMinutes)]
    public int Minutes { get; init; } = 10;

    public List<Guid> CompetencyIds { get; init; } = [];

    public int Version { get; init; }

    internal ScenarioWords Words => new(Title.Text, Summary.Text, Minutes, CompetencyIds);

    public static ScenarioForm Of(Scenario scenario) => new()
    {
        Title = LineWords.Of(scenario.Title),
        Summary = SpeechWords.Of(scenario.Summary),
        Minutes = scenario.Minutes,
        CompetencyIds = scenario.CompetencyIds,
        Version = scenario.Version,
    };
}

/// <summary>A node as it is typed.</summary>
public sealed record NodeForm
{
    public LineWords Name { get; init; } = new();

    public SpeechWords Line { get; init; } = new();

    public Mood Mood { get; init; } = Mood.Calm;

    public Ending? Ending { get; init; }

    [StringLength(SpeechWords.MaxLength), DataType(DataType.MultilineText)]
    public string? AdviceEn { get; init; }

    [StringLength(SpeechWords.MaxLength), DataType(DataType.MultilineText)]
    public string? AdviceNb { get; init; }

    [StringLength(SpeechWords.MaxLength), DataType(DataType.MultilineText)]
    public string? AdviceNl { get; init; }

    public int Version { get; init; }

    internal Node NodeWith(Guid id) => new(id, Name.Text, Line.Text, Mood, Ending, new(AdviceEn?.Trim() ?? "", AdviceNb?.Trim() ?? "", AdviceNl?.Trim() ?? ""), []);

    public static NodeForm Of(Node node, int version) => new()
    {
        Name = LineWords.Of(node.Name),
        Line = SpeechWords.Of(node.Line),
        Mood = node.Mood,
        Ending = node.Ending,
        AdviceEn = node.Advice.En,
        AdviceNb = node.Advice.Nb,
        AdviceNl = node.Advice.Nl,
        Version = version,
    };
}

/// <summary>A choice as it is typed.</summary>
public sealed record ChoiceForm
{
    public SpeechWords Text { get; init; } = new();

    public Guid? ToId { get; init; }

    [Range(-Choice.MaxEffect, Choice.MaxEffect)]
    public int Trust { get; init; }

    [Range(-Choice.MaxEffect, Choice.MaxEffect)]
    public int Points { get; init; }

    public Voice Voice { get; init; } = Voice.Businesslike;

    public SpeechWords Feedback { get; init; } = new();

    public int Version { get; init; }

    internal Choice ChoiceWith(Guid id) => new(id, Text.Text, ToId, Trust, Points, Voice, Feedback.Text);

    public static ChoiceForm Of(Choice choice, int version) => new()
    {
        Text = SpeechWords.Of(choice.Text),
        ToId = choice.ToId,
        Trust = choice.Trust,
        Points = choice.Points,
        Voice = choice.Voice,
        Feedback = SpeechWords.Of(choice.Feedback),
        Version = version,
    };
}

/// <summary>The rules of a script as they are typed.</summary>
public sealed record TermsForm
{
    [Range(0, ScriptTerms.MaxTrust)]
    public int StartTrust { get; init; }

    [Range(0, ScriptTerms.MaxTrust)]
    public int PassTrust { get; init; }

    [Range(-ScriptTerms.MaxPoints, ScriptTerms.MaxPoints)]
    public int PassPoints { get; init; }

    public bool MayLoop { get; init; }

    public int Version { get; init; }

    internal ScriptTerms Terms => new(StartTrust, PassTrust, PassPoints, MayLoop);

    public static TermsForm Of(ScriptTerms terms, int version) => new()
    {
        StartTrust = terms.StartTrust,
        PassTrust = terms.PassTrust,
        PassPoints = terms.PassPoints,
        MayLoop = terms.MayLoop,
        Version = version,
    };
}
