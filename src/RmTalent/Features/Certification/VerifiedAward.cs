namespace RmTalent.Features.Certification;

/// <summary>What the check tells a program: no more than the certificate itself says, and its state: valid, expired, revoked or superseded.</summary>
public sealed record VerifiedAward(
    string Status, string Number, string Name, string Issuer, string Title, string Achievement, string? Competency, int? Level, decimal? Hours, decimal? ScorePercent,
    DateOnly IssuedOn, DateOnly? ValidUntil, string Url, string? RevokedBecause, string? ReplacedBy)
{
    public static VerifiedAward Of(Award award, AwardState state, string? newerCode)
    {
        var said = award.Snapshot;
        return new(
            state == AwardState.Replaced ? "superseded" : state.ToString().ToLowerInvariant(), award.Number, said.Learner, said.Organisation, said.Title.ToString(), said.Achievement.ToString(), said.Competency?.ToString(),
            said.Level, said.Hours, said.ScorePercent, award.IssuedOn, award.ValidUntil, said.VerifyUrl, award.RevokedReason,
            newerCode is null ? null : said.VerifyUrl.Replace(award.Code, newerCode, StringComparison.Ordinal));
    }
}
