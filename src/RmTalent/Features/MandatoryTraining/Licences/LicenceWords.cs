using RmTalent.Platform.Localization;

namespace RmTalent.Features.MandatoryTraining.Licences;

/// <summary>Each reason in a sentence.</summary>
public static class LicenceWords
{
    public static string Explain(this ITexts texts, LicenceReason reason) => (reason.Ground, reason.IsMet, reason.On) switch
    {
        (LicenceGround.Training, true, { } until) => texts["“{0}” counts until {1:d}.", reason.What, until],
        (LicenceGround.Training, true, _) => texts["“{0}” is done and counts for good.", reason.What],
        (LicenceGround.Training, false, { } ended) => texts["“{0}” counted until {1:d} and has to be repeated.", reason.What, ended],
        (LicenceGround.Training, false, _) => texts["“{0}” is not done yet.", reason.What],
        (LicenceGround.Qualification, true, { } until) => texts["{0} is verified and valid until {1:d}.", reason.What, until],
        (LicenceGround.Qualification, true, _) => texts["{0} is verified.", reason.What],
        (LicenceGround.Qualification, false, _) => texts["None of these is verified and valid: {0}.", reason.What],
        (LicenceGround.Experience, true, _) => texts["{0:0} months of supervised experience; {1:0} are asked for.", reason.Have, reason.Need],
        (LicenceGround.Experience, false, { } reached) => texts["{0:0} of {1:0} months of supervised experience; reached on {2:d}.", reason.Have, reason.Need, reached],
        (LicenceGround.Experience, false, _) => texts["{0:0} of {1:0} months of supervised experience; the first day of work is not known.", reason.Have, reason.Need],
        _ => texts["{0:0.##} of {1:0} hours of job shadowing are signed off.", reason.Have, reason.Need],
    };
}
