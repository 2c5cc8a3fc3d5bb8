using System.Collections.Frozen;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Assignments;

/// <summary>Where a completion that does not count for good stands.</summary>
public enum CertificationStage
{
    [Text("Certified"), Tone(Tone.Good)]
    Certified,

    [Text("Window open"), Tone(Tone.Warning)]
    WindowOpen,

    [Text("Expired"), Tone(Tone.Bad)]
    Expired,

    [Text("Renewed"), Tone(Tone.Neutral)]
    Renewed,
}

public static class CertificationStages
{
    /// <summary>What may follow what.</summary>
    public static readonly FrozenDictionary<CertificationStage, CertificationStage[]> Transitions = new Dictionary<CertificationStage, CertificationStage[]>
    {
        [CertificationStage.Certified] = [CertificationStage.WindowOpen, CertificationStage.Expired, CertificationStage.Renewed],
        [CertificationStage.WindowOpen] = [CertificationStage.Expired, CertificationStage.Renewed],
        [CertificationStage.Expired] = [],
        [CertificationStage.Renewed] = [],
    }.ToFrozenDictionary();
}
