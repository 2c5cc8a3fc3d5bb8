using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.MandatoryTraining.Audit;

/// <summary>What an auditor asks about: a requirement, a team, a person, or several of them together.</summary>
public sealed record EvidenceScope
{
    public Guid? RequirementId { get; init; }

    public Guid? TeamId { get; init; }

    /// <summary>By e-mail address.</summary>
    public string? Person { get; init; }

    public bool IsEmpty => RequirementId is null && TeamId is null && string.IsNullOrWhiteSpace(Person);

    /// <summary>All runs in it, of those whom the user sees.</summary>
    public IQueryable<Assignment> Assignments(AppDbContext db, IQueryable<Assignment> seen)
    {
        if (RequirementId is { } requirement)
        {
            seen = seen.Where(a => a.RequirementId == requirement);
        }

        if (TeamId is { } team)
        {
            seen = seen.Where(a => db.Set<Person>().Any(p => p.Id == a.PersonId && p.TeamId == team));
        }

        if (!string.IsNullOrWhiteSpace(Person))
        {
            var email = Person.Trim().ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Translated to the database's LOWER.
            seen = seen.Where(a => db.Set<Person>().Any(p => p.Id == a.PersonId && p.Email.ToLower() == email));
#pragma warning restore CA1304, CA1311, CA1862
        }

        return seen;
    }

    public async Task<string> InWordsAsync(AppDbContext db, ITexts texts, CancellationToken cancellationToken)
    {
        var requirement = RequirementId is { } id ? await db.Set<Requirement>().Where(r => r.Id == id).Select(r => r.Title).SingleOrDefaultAsync(cancellationToken) : null;
        var team = await db.Set<Team>().Where(t => t.Id == TeamId).Select(t => t.Name).SingleOrDefaultAsync(cancellationToken);
        return string.Join(" · ", new[] { requirement?.ToString(), team, Person }.Where(w => !string.IsNullOrWhiteSpace(w)).DefaultIfEmpty(texts["Everybody"]));
    }
}
