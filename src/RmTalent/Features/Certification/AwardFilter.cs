using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Certification;

/// <summary>What a list of certificates is narrowed to; the address keeps it.</summary>
public sealed record AwardFilter
{
    public string? Q { get; init; }

    public AwardState? State { get; init; }

    public Guid? Template { get; init; }

    /// <summary>Days.</summary>
    public int? EndsWithin { get; init; }

    public IQueryable<Award> Of(AppDbContext db, DateOnly today)
    {
        var awards = db.Awards.AsNoTracking();
        awards = State is { } state ? awards.In(state, today) : awards;
        awards = Template is { } template ? awards.Where(a => a.TemplateId == template) : awards;
        awards = EndsWithin is { } days ? awards.EndingWithin(Math.Clamp(days, 0, 3660), today) : awards;
        var words = SearchText.Of((Q ?? "").Replace("\0", "", StringComparison.Ordinal));
        return words.Length == 0 ? awards : awards.Where(a => a.SearchText.Contains(words));
    }
}

/// <summary>One certificate in a list, with what its state is told from.</summary>
public sealed record AwardRow(
    Guid Id, string Number, AwardSnapshot Snapshot, DateOnly IssuedOn, DateOnly? ValidUntil, DateTimeOffset? RevokedAt, DateTimeOffset? ReplacedAt)
{
    public static readonly System.Linq.Expressions.Expression<Func<Award, AwardRow>> From =
        a => new AwardRow(a.Id, a.Number, a.Snapshot, a.IssuedOn, a.ValidUntil, a.RevokedAt, a.ReplacedAt);

    public AwardState StateOn(DateOnly today) => Award.StateOf(RevokedAt, ReplacedAt, ValidUntil, today);
}
