using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning;

/// <summary>What a person completed last, for those who follow their learning.</summary>
internal sealed class CompletionsOfPerson(AppDbContext db) : IPersonPart
{
    private const int Most = 10;

    public int Order => 300;

    public async Task<PersonPart?> ForAsync(Guid personId, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var followed = db.PeopleFollowedBy(user);
        var rows = await db.Completions.AsNoTracking().By(personId).Where(c => followed.Any(p => p.Id == c.PersonId))
            .OrderByDescending(c => c.CompletedAt).Select(c => new CompletionRow(c.Title, c.Kind, c.CompletedAt, c.ScorePercent)).Take(Most).ToListAsync(cancellationToken);
        return rows.Count > 0 ? new PersonPart("Completed learning", "/Features/Learning/_OfPerson.cshtml", new CompletionsPart(personId, rows)) : null;
    }
}

public sealed record CompletionsPart(Guid PersonId, IReadOnlyList<CompletionRow> Rows);

public sealed record CompletionRow(LocalisedText Title, LearningKind Kind, DateTimeOffset CompletedAt, decimal? ScorePercent);
