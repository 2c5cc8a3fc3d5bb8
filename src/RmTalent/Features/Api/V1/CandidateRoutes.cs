using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.People;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Api.V1;

/// <summary>The people behind the applications that the token's owner sees by name. Who is hidden in every one of them is not here.</summary>
internal static class CandidateRoutes
{
    public static void MapCandidates(this RouteGroupBuilder api)
    {
        var candidates = api.MapGroup("/candidates").WithTags("Candidates");
        candidates.MapGet("", ListAsync).Is("listCandidates", "Candidates by name", ApiScope.CandidatesRead).Like(new Listing<CandidateItem>([Examples.Candidate], Examples.Cursor));
        candidates.MapGet("/{id:guid}", GetAsync).Is("getCandidate", "One candidate with the applications", ApiScope.CandidatesRead).Like(new CandidateResource(Examples.Candidate, [Examples.ApplicationItem]));
    }

    private static async Task<Ok<Listing<CandidateItem>>> ListAsync(
        HttpContext context, AppDbContext db, [AsParameters] PageQuery page, [Description("Part of a name, or of a mail address.")] string? q, CancellationToken cancellationToken)
    {
        var (name, email) = (SearchText.Of(q ?? ""), Candidate.Normalise(q ?? ""));
        return TypedResults.Ok(context.Listed(await Seen(db, context.User).Where(c => name == "" || c.SearchName.Contains(name) || c.NormalisedEmail.Contains(email))
            .PageAsync(c => c.SearchName, c => new CandidateItem(c.Id, c.Name, c.Email, c.Phone, c.Country, c.Language), page.ToRequest(), cancellationToken: cancellationToken)));
    }

    private static async Task<Results<Ok<CandidateResource>, NotFound>> GetAsync(Guid id, HttpContext context, AppDbContext db, CancellationToken cancellationToken)
    {
        if (await Seen(db, context.User).Where(c => c.Id == id).Select(c => new CandidateItem(c.Id, c.Name, c.Email, c.Phone, c.Country, c.Language)).SingleOrDefaultAsync(cancellationToken) is not { } candidate)
        {
            return TypedResults.NotFound();
        }

        var applications = await db.ApplicationsSeenBy(context.User).AsNoTracking().Named(db).Where(a => a.CandidateId == id)
            .OrderByDescending(a => a.SubmittedAt).Take(PageQuery.Most).Select(ApplicationItem.From(db)).ToListAsync(cancellationToken);
        return TypedResults.Ok(new CandidateResource(candidate, applications));
    }

    private static IQueryable<Candidate> Seen(AppDbContext db, ClaimsPrincipal user)
    {
        var named = db.ApplicationsSeenBy(user).Named(db).Select(a => a.CandidateId);
        return db.Candidates.AsNoTracking().Where(c => named.Contains(c.Id));
    }
}

public sealed record CandidateItem(Guid Id, string Name, string Email, string Phone, string Country, string Language);

public sealed record CandidateResource(CandidateItem Candidate, IReadOnlyList<ApplicationItem> Applications);
