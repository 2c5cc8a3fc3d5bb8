using RmTalent.Features.Applications.Blind;

namespace RmTalent.Features.Applications;

/// <summary>What the page shows of a CV; the text is null until it was read.</summary>
public sealed record CvTextModel(bool HasFile, string? Text, bool IsBlind)
{
    public static CvTextModel Of(Application application, Redaction redaction) =>
        new(application.CvFileId is not null, application.CvText is { } text ? redaction.In(text) : null, redaction.Covers);
}
