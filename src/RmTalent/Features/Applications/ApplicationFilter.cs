using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications.Screening;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Data.Search;

namespace RmTalent.Features.Applications;

/// <summary>Which applications a list shows. The words find names, addresses and references, and what stands in CVs and answers.</summary>
public sealed record ApplicationFilter
{
    public string? Q { get; init; }

    public ApplicationStatus? Status { get; init; }

    public Guid? VacancyId { get; init; }

    /// <summary>The utm_source under which they came.</summary>
    public string? Source { get; init; }

    /// <summary>Only those with an answer that a question flags.</summary>
    public bool Flagged { get; init; }

    /// <summary>Only those under way that took no step on this day or later.</summary>
    public DateOnly? QuietSince { get; init; }

    /// <summary>Only those still under way though their vacancy is filled or cancelled.</summary>
    public bool Over { get; init; }

    /// <summary>Whether it says more than words, status and vacancy.</summary>
    public bool IsNarrow => Source is not null || Flagged || Over || QuietSince is not null;

    /// <summary>Up to so many finds are looked up and sorted; with more, the list is walked in its order until a page is full.</summary>
    private const int Few = 2_000;

    public async Task<IQueryable<Application>> OfAsync(AppDbContext db, IQueryable<Application> applications, SearchIndex search, CancellationToken cancellationToken)
    {
        var wanted = Narrow(db, applications);
        if (!SearchIndex.IsAsked(Q))
        {
            return wanted;
        }

        var (name, email, reference) = (SearchText.Of(Q!), Candidate.Normalise(Q!), Q!.Trim().ToUpperInvariant());
        var (candidates, vacancies) = (db.Set<Candidate>(), db.Set<Vacancy>());
        var people = candidates.Where(c => c.SearchName.Contains(name) || c.NormalisedEmail.Contains(email)).Select(c => c.Id);
        var blind = vacancies.Where(v => v.BlindSince != null).Select(v => v.Id);
        var named = db.Set<Application>().Where(a => a.RevealedAt != null || !blind.Contains(a.VacancyId));
        if (await search.FewAsync(ApplicationSearch.Kind, Q, Few, cancellationToken) is { } inside
            && await named.Where(a => people.Contains(a.CandidateId)).Select(a => a.Id).Take(Few + 1).ToListAsync(cancellationToken) is { Count: <= Few } byName)
        {
            inside.AddRange(byName);
            inside.AddRange(await db.Set<Application>().Where(a => a.Reference == reference).Select(a => a.Id).ToListAsync(cancellationToken));
            return wanted.Where(a => EF.Parameter(inside).Contains(a.Id));
        }

        // One candidate at a time, as the list comes to them.
        return wanted.Where(Either(
            search.In<Application>(ApplicationSearch.Kind, Q!, a => a.Id),
            a => a.Reference == reference
                || (candidates.Where(c => c.Id == a.CandidateId).Select(c => c.SearchName.Contains(name) || c.NormalisedEmail.Contains(email)).First()
                    && (a.RevealedAt != null || !blind.Contains(a.VacancyId)))));
    }

    /// <summary>All but the words.</summary>
    public IQueryable<Application> Narrow(AppDbContext db, IQueryable<Application> applications)
    {
        var wanted = applications.AsNoTracking();
        wanted = Status is { } status ? wanted.Where(a => a.Status == status) : wanted;
        wanted = VacancyId is { } vacancy ? wanted.Where(a => a.VacancyId == vacancy) : wanted;
        wanted = Source?.Trim() is { Length: > 0 } source ? wanted.Where(a => a.Source == source) : wanted;
        wanted = Flagged ? wanted.Where(a => a.HasFlags) : wanted;
        if (QuietSince is { } day)
        {
            var since = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            wanted = wanted.Where(a => Application.Active.Contains(a.Status) && a.StatusSince < since);
        }

        if (Over)
        {
            var over = db.Set<Vacancy>().Where(v => v.Status == VacancyStatus.Filled || v.Status == VacancyStatus.Cancelled).Select(v => v.Id);
            wanted = wanted.Where(a => Application.Active.Contains(a.Status) && over.Contains(a.VacancyId));
        }

        return wanted;
    }

    private static Expression<Func<Application, bool>> Either(Expression<Func<Application, bool>> one, Expression<Func<Application, bool>> other) =>
        Expression.Lambda<Func<Application, bool>>(Expression.OrElse(one.Body, Expression.Invoke(other, one.Parameters)), one.Parameters);
}

/// <summary>A line of a list of applications. In a blind vacancy it has no name and no address.</summary>
public sealed record ApplicationRow(
    Guid Id, string Reference, string Name, string Email, Guid VacancyId, string Vacancy, ApplicationStatus Status, DateTimeOffset SubmittedAt, string Source, bool HasFlags, int? Percent)
{
    public static Expression<Func<Application, ApplicationRow>> From(AppDbContext db)
    {
        var (candidates, vacancies, sheets) = (db.Set<Candidate>(), db.Set<Vacancy>(), db.Set<ScreeningSheet>());
        return a => Hide(
            new ApplicationRow(
                a.Id, a.Reference,
                candidates.Where(c => c.Id == a.CandidateId).Select(c => c.Name).First(),
                candidates.Where(c => c.Id == a.CandidateId).Select(c => c.Email).First(),
                a.VacancyId, vacancies.Where(v => v.Id == a.VacancyId).Select(v => v.Title).First(),
                a.Status, a.SubmittedAt, a.Source, a.HasFlags,
                sheets.Where(s => s.ApplicationId == a.Id).Select(s => (int?)s.Percent).FirstOrDefault()),
            vacancies.Where(v => v.Id == a.VacancyId).Select(v => v.BlindSince).First(),
            a.RevealedAt);
    }

    private static ApplicationRow Hide(ApplicationRow row, DateTimeOffset? blindSince, DateTimeOffset? revealedAt) => row with
    {
        Name = CandidateName.Of(row.Name, row.Reference, blindSince, revealedAt).ToString(),
        Email = CandidateName.IsHidden(blindSince, revealedAt) ? "" : row.Email,
    };
}
