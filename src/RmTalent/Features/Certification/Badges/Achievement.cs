using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Certification.Badges;

/// <summary>
/// What a certificate can be had for, with a public page that says what it takes. Comes to be with the first certificate for it and follows the template's words;
/// the badges that were signed before keep theirs.
/// </summary>
public sealed class Achievement : Entity
{
    private Achievement()
    {
    }

    public Guid TemplateId { get; private set; }

    /// <summary>What was completed or met; the template itself when that is all there is.</summary>
    public Guid ItemId { get; private set; }

    public AchievementWords Words { get; private set; } = null!;

    public override IEnumerable<Guid> Concerning() => [TemplateId];

    public static Achievement Describe(Guid templateId, Guid itemId, AchievementWords words)
    {
        var achievement = new Achievement { TemplateId = templateId, ItemId = itemId };
        achievement.Describe(words);
        return achievement;
    }

    public void Describe(AchievementWords words)
    {
        if (words != Words)
        {
            Words = words;
            Record(new AchievementDescribed());
        }
    }
}

/// <summary>What anybody may read about an achievement: nothing of it is about a person.</summary>
public sealed record AchievementWords(string Organisation, LocalisedText Name, LocalisedText Title, LocalisedText Criteria)
{
    public LocalisedText? Competency { get; init; }

    /// <summary>1 to 5.</summary>
    public int? Level { get; init; }

    public LocalisedText? Anchor { get; init; }

    public decimal? Hours { get; init; }

    /// <summary>Null is valid for ever.</summary>
    public int? ValidMonths { get; init; }

    public required CertificateDesign Design { get; init; }
}

[Says("described the achievement")]
public sealed record AchievementDescribed : IFact;
