using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Scenarios;

public enum ScriptFault
{
    [Text("Write the client's first words")]
    NoStart,

    [Text("The talk begins with “{0}”, which is an end")]
    StartIsEnd,

    [Text("Nobody can reach “{0}”: let a choice lead there, or remove it")]
    Unreached,

    [Text("From “{0}” no end can be reached")]
    Endless,

    [Text("The talk can come back to “{0}”: lead on, or allow going round in the rules")]
    GoesRound,

    [Text("“{0}” is an end and still has choices: remove them")]
    EndWithChoices,

    [Text("“{0}” needs two choices or more, or must be an end")]
    TooFewChoices,

    [Text("In “{0}”, the choice “{1}” leads nowhere")]
    DeadChoice,

    [Text("In “{0}”, the choice “{1}” has no feedback")]
    NoFeedback,

    [Text("No way through reaches trust {0} and {1} points: ask for less, or give more")]
    CannotPass,
}

/// <summary>Something that must be mended before publishing.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="NodeId">The node that it is about; null for the script as a whole.</param>
/// <param name="Args">What fills the places of its text.</param>
public sealed record ScriptProblem(ScriptFault Fault, Guid? NodeId, params IReadOnlyList<object> Args)
{
    public string In(ITexts texts) => texts[EnumTexts.KeyOf(Fault), [.. Args]];
}
