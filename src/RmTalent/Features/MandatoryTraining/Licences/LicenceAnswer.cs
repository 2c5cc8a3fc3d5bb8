using RmTalent.Platform.Localization;

namespace RmTalent.Features.MandatoryTraining.Licences;

public enum LicenceGround
{
    [Text("Mandatory training")]
    Training,

    [Text("Qualification")]
    Qualification,

    [Text("Supervised experience")]
    Experience,

    [Text("Job shadowing")]
    Shadowing,
}

/// <summary>One thing that is asked for, and whether it is there.</summary>
/// <param name="Ground">Of which kind.</param>
/// <param name="IsMet">Is it there today?</param>
/// <param name="What">Training or certifications, by name.</param>
/// <param name="On">The last day on which it counts; when it ended; or when it will be reached.</param>
/// <param name="Have">Months or hours so far.</param>
/// <param name="Need">Months or hours asked for.</param>
public sealed record LicenceReason(LicenceGround Ground, bool IsMet, LocalisedText What, DateOnly? On = null, decimal Have = 0, decimal Need = 0);

/// <summary>May this person serve clients unsupervised, and why.</summary>
/// <param name="RuleId">The rule that decides; null when none asks anything of the person.</param>
/// <param name="On">The day for which it is said.</param>
/// <param name="Reasons">All that the rule asks for, met or not.</param>
/// <param name="SupervisionEndsOn">Until when working under supervision is allowed.</param>
public sealed record LicenceAnswer(Guid? RuleId, DateOnly On, IReadOnlyList<LicenceReason> Reasons, DateOnly? SupervisionEndsOn)
{
    public bool MayServe => RuleId is not null && Reasons.All(r => r.IsMet);

    /// <summary>The first day on which something that counts today counts no more.</summary>
    public DateOnly? Until => Reasons.Where(r => r is { IsMet: true, On: not null }).Min(r => r.On);

    /// <summary>The day on which the clock alone may change the answer.</summary>
    public DateOnly? LooksAgainOn => Reasons.Where(r => r.On is not null).Select(r => r.IsMet ? r.On!.Value.AddDays(1) : r.On!.Value).Where(day => day > On).Select(day => (DateOnly?)day).Min();
}
