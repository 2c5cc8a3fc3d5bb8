using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Offers;

/// <summary>
/// Makes an applicant an employee, in one unit of work: account, person, role, evidence, offer, application and position.
/// Asked again for the same offer it changes nothing.
/// </summary>
public sealed class Hiring(AppDbContext db, NewAccounts accounts, TimeProvider clock)
{
    /// <returns>The employee's id. The caller saves.</returns>
    public async Task<Guid> HireAsync(Offer offer, Application application, CancellationToken cancellationToken)
    {
        if (offer.PersonId is { } already)
        {
            return already;
        }

        var candidate = await db.Candidates.AsNoTracking().SingleAsync(c => c.Id == application.CandidateId, cancellationToken);
        var vacancy = await db.Vacancies.SingleAsync(v => v.Id == application.VacancyId, cancellationToken);
        vacancy.MustNotChange(); // two hires at once would each miss the other in the count of filled positions
        var organisation = await db.OrganisationAsync(cancellationToken);
        var today = WorkingCalendar.Of(organisation).LocalDate(clock.GetUtcNow());
        var person = Person.Hire(Guid.CreateVersion7(), Details(candidate, vacancy, offer, organisation), application.Id, today);
        offer.Hire(person.Id, vacancy.RmType);
        await accounts.AddAsync(person, [Roles.RelationshipManager], cancellationToken);
        foreach (var evidence in await db.Evidence.Where(e => e.ApplicationId == application.Id).ToListAsync(cancellationToken))
        {
            evidence.CarryOver(person.Id);
        }

        var now = clock.GetUtcNow();
        application.Hire(person.Id, now);
        var hired = await db.Applications.CountAsync(a => a.VacancyId == vacancy.Id && a.Status == ApplicationStatus.Hired, cancellationToken);
        if (vacancy.CanFill && hired + 1 >= vacancy.Positions)
        {
            vacancy.Fill(now);
        }

        return person.Id;
    }

    private static PersonDetails Details(Candidate candidate, Vacancy vacancy, Offer offer, Organisation organisation) => new(candidate.Name, candidate.Email)
    {
        JobTitle = vacancy.Title,
        RmType = vacancy.RmType,
        Sector = vacancy.Sector,
        Country = vacancy.Country,
        Location = vacancy.Location,
        TeamId = vacancy.TeamId,
        ManagerId = vacancy.HiringManagerId,
        StartsOn = offer.Terms.StartsOn,
        Language = candidate.Language,
        TimeZone = organisation.TimeZone,
    };
}
