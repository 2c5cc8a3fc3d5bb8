using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing.Scoring;

/// <summary>What a disagreement weighs: its distance, or the square of it.</summary>
public enum KappaWeights
{
    Linear,
    Quadratic,
}

/// <summary>Why a measure of agreement says nothing.</summary>
public enum AgreementGap
{
    [Text("There are no two marks to compare")]
    NoPair,

    [Text("One competency alone says nothing about agreement")]
    OneTarget,

    [Text("The marks do not vary, so chance alone explains that they agree")]
    NoVariance,

    [Text("A mark is missing")]
    Incomplete,
}

/// <summary>How strong an agreement is, in words.</summary>
public enum AgreementStrength
{
    [Text("Weak"), Tone(Tone.Warning)]
    Weak,

    [Text("Moderate"), Tone(Tone.Info)]
    Moderate,

    [Text("Strong"), Tone(Tone.Good)]
    Strong,
}

/// <summary>A measure of agreement, or the reason why there is none: never a NaN.</summary>
public sealed record AgreementFigure(double? Value, AgreementGap? Gap = null)
{
    public static AgreementFigure Undefined(AgreementGap gap) => new(null, gap);

    /// <summary>Kappa in words; up to .40 is at most fair, above .60 substantial (Landis and Koch, Biometrics 33 (1977) 159–174).</summary>
    public AgreementStrength? AsKappa => Words(0.40, 0.60);

    /// <summary>An intraclass correlation in words; below .50 is poor, from .75 good (Koo and Li, Journal of Chiropractic Medicine 15 (2016) 155–163).</summary>
    public AgreementStrength? AsIntraclass => Words(0.4999, 0.7499);

    private AgreementStrength? Words(double weak, double moderate) =>
        Value is not { } value ? null : value <= weak ? AgreementStrength.Weak : value <= moderate ? AgreementStrength.Moderate : AgreementStrength.Strong;
}
