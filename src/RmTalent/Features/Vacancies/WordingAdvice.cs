using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies;

public enum WordingKind
{
    [Text("Gendered"), Tone(Tone.Warning)] Gendered,
    [Text("Ageist"), Tone(Tone.Warning)] Ageist,
    [Text("Exclusionary"), Tone(Tone.Warning)] Exclusionary,
    [Text("Ableist"), Tone(Tone.Warning)] Ableist,
    [Text("Jargon"), Tone(Tone.Info)] Jargon,
    [Text("Hard to read"), Tone(Tone.Info)] HardToRead,
}

/// <summary>Why a wording is pointed out.</summary>
public enum WordingReason
{
    [Text("A job title with a gender in it tells the others that they are not meant.")] GenderedTitle,
    [Text("One pronoun for everybody leaves people out.")] GenderedPronoun,
    [Text("Words of fight and conquest put many good applicants off, women above all.")] MasculineCoded,
    [Text("It points at an age. Experience and skill can be asked for instead.")] Age,
    [Text("It points at where somebody comes from. Name the level of language that the work needs.")] Origin,
    [Text("It tells people with children or other care at home that they do not fit.")] PrivateLife,
    [Text("It asks for people like those already there. Say what the work together needs.")] Likeness,
    [Text("It asks for a body or a mind of one kind. Name the task, which can often be done in another way.")] Ability,
    [Text("It is hurtful to people who live with the condition.")] Hurtful,
    [Text("It says little, and keeps out those who do not know the expression.")] Buzzword,
    [Text("It reads as constant strain or unpaid overtime.")] Pressure,
    [Text("Absolute demands make capable people hold back.")] Absolute,
    [Text("A long sentence is hard to read, above all in a second language.")] LongSentence,
    [Text("Many must-haves make capable people not apply. Keep what the first day needs.")] ManyMusts,
}

/// <summary>One thing worth another look in an advertisement. It advises; people decide.</summary>
/// <param name="Field">The field of the form in which it stands; for must-haves, the requirements.</param>
/// <param name="Reason">Why.</param>
/// <param name="Found">The words, as written.</param>
/// <param name="Start">Where they begin in the field, in characters from 0.</param>
/// <param name="Line">The line of the field, from 1.</param>
/// <param name="Instead">What could stand there, in the language of the text; empty when the reason says it.</param>
public sealed record WordingAdvice(string Field, WordingReason Reason, string Found, int Start, int Line, string Instead)
{
    public WordingKind Kind => Reason switch
    {
        WordingReason.GenderedTitle or WordingReason.GenderedPronoun or WordingReason.MasculineCoded => WordingKind.Gendered,
        WordingReason.Age => WordingKind.Ageist,
        WordingReason.Ability or WordingReason.Hurtful => WordingKind.Ableist,
        WordingReason.Origin or WordingReason.PrivateLife or WordingReason.Likeness => WordingKind.Exclusionary,
        WordingReason.LongSentence or WordingReason.ManyMusts or WordingReason.Absolute => WordingKind.HardToRead,
        _ => WordingKind.Jargon,
    };

    /// <summary>The page of the vacancy and the field on it, under /vacancies/{id}/.</summary>
    public string Address => Field switch
    {
        "Title" => "role#Form_Title",
        "SetBy" => "pay#Form_SetBy",
        "Requirements" => "requirements",
        _ => $"text#Form_{Field}",
    };

    /// <summary>The field's label, an English key.</summary>
    public string Place => Field switch
    {
        "Summary" => "In one or two sentences",
        "SuccessLooksLike" => "What success looks like",
        "Culture" => "Culture, mission and vision",
        "SetBy" => "How pay is set",
        _ => Field,
    };
}
