using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
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

    public IQueryable<Application> Of(AppDbContext db, IQueryable<Application> applications, SearchIndex search)
    {
        var found = applications.AsNoTracking()
            .Where(a => Status == null || a.Status == Status)
            .Where(a => VacancyId == null || a.VacancyId == VacancyId);
        if (search.Subjects(ApplicationSearch.Kind, Q) is not { } inside)
        {
            return found;
        }

        var (name, email, reference) = (SearchText.Of(Q!), Candidate.Normalise(Q!), Q!.Trim().ToUpperInvariant());
        var people = db.Set<Candidate>().Where(c => c.SearchName.Contains(name) || c.NormalisedEmail.Contains(email)).Select(c => c.Id);
        var blind = db.Set<Vacancy>().Where(v => v.BlindSince != null).Select(v => v.Id);
        return found.Where(a => inside.Contains(a.Id) || a.Reference == reference || (people.Contains(a.CandidateId) && (a.RevealedAt != null || !blind.Contains(a.VacancyId))));
    }
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
