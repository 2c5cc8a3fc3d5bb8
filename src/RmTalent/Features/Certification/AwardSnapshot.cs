using System.Text.Json.Serialization;
using RmTalent.Features.Learning;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Certification;

/// <summary>
/// All that a certificate says, in every language that its template was written in, frozen as JSON when it is issued:
/// the PDF is drawn from it, and so can any later form of the same award be.
/// </summary>
public sealed record AwardSnapshot
{
    public required string Learner { get; init; }

    public required string Organisation { get; init; }

    public required LocalisedText Title { get; init; }

    /// <summary>The sentence after the learner's name, with nothing left to fill.</summary>
    public required LocalisedText Statement { get; init; }

    /// <summary>What was learned or shown.</summary>
    public required LocalisedText Achievement { get; init; }

    /// <summary>What it takes, filled in and about nobody.</summary>
    public LocalisedText Criteria { get; init; } = LocalisedText.Empty;

    /// <summary>The item that was completed, if one was.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<LearningKind>))]
    public LearningKind? SourceKind { get; init; }

    /// <summary>That item, or the requirement that was met.</summary>
    public Guid? SourceId { get; init; }

    public Guid? CompetencyId { get; init; }

    public LocalisedText? Competency { get; init; }

    /// <summary>1 to 5.</summary>
    public int? Level { get; init; }

    /// <summary>What one sees at that level.</summary>
    public LocalisedText? Anchor { get; init; }

    public decimal? Hours { get; init; }

    public decimal? ScorePercent { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public string SignatoryName { get; init; } = "";

    public string SignatoryTitle { get; init; } = "";

    /// <summary>The person who issued it; empty when a rule did.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>en, nb or nl: the language of the PDF.</summary>
    public required string Language { get; init; }

    /// <summary>Where anybody can check it.</summary>
    public required string VerifyUrl { get; init; }

    public required CertificateDesign Design { get; init; }
}
