using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Privacy;

/// <summary>Keeps each candidate's clock right: works it out from the applications, the employment, the consent, the policy and the legal holds.</summary>
public sealed class RetentionBook(AppDbContext db, TimeProvider clock)
{
    private WorkingCalendar? _calendar;

    public async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => (await CalendarAsync(cancellationToken)).LocalDate(clock.GetUtcNow());

    /// <summary>The candidate's clock, tracked and up to date; the caller saves.</summary>
    public async Task<Retention> OfAsync(Guid candidateId, CancellationToken cancellationToken)
    {
        var retention = db.Retentions.Local.FirstOrDefault(r => r.CandidateId == candidateId)
            ?? await db.Retentions.SingleOrDefaultAsync(r => r.CandidateId == candidateId, cancellationToken)
            ?? db.Retentions.Add(Retention.Of(candidateId)).Entity;
        await RefreshAsync(retention, cancellationToken);
        return retention;
    }

    /// <returns>The policy that it follows.</returns>
    public async Task<RetentionPolicy> RefreshAsync(Retention retention, CancellationToken cancellationToken)
    {
        var (calendar, today, candidateId) = (await CalendarAsync(cancellationToken), await TodayAsync(cancellationToken), retention.CandidateId);
        var country = db.Candidates.Local.FirstOrDefault(c => c.Id == candidateId)?.Country
            ?? await db.Candidates.Where(c => c.Id == candidateId).Select(c => c.Country).SingleAsync(cancellationToken);
        var policy = await db.PolicyOfAsync(country, cancellationToken);

        // Tracked ones may have moved in this unit of work.
        var applications = await db.Applications.Where(a => a.CandidateId == candidateId).ToListAsync(cancellationToken);
        var held = await HeldUntilAsync(candidateId, today, cancellationToken);
        var (employed, left) = await EmploymentAsync(applications, today, cancellationToken);
        var ended = applications.Where(a => Application.Exits.Contains(a.Status)).Select(a => (DateOnly?)calendar.LocalDate(a.CommunicatedAt ?? a.StatusSince)).Append(left).Max();
        TakeConsent(retention, applications, calendar);
        retention.Refresh(new RetentionCase(applications.Exists(a => a.IsActive), employed, ended, held), policy, today);
        return policy;
    }

    /// <summary>Agreeing while applying is consent too, unless it was taken back later.</summary>
    private static void TakeConsent(Retention retention, List<Application> applications, WorkingCalendar calendar)
    {
        if (applications.Where(a => a.PoolConsentAt is not null).MaxBy(a => a.PoolConsentAt) is { } agreed
            && calendar.LocalDate(agreed.PoolConsentAt!.Value) is var on && !(retention.ConsentOn >= on) && !(retention.ConsentEndedOn >= on))
        {
            retention.Consent(agreed.NoticeVersion, on);
        }
    }

    private async Task<DateOnly?> HeldUntilAsync(Guid candidateId, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = await db.WithMergedAsync(candidateId, cancellationToken); // a hold on one who was merged holds the whole
        await db.LegalHolds.Where(h => ids.Contains(h.CandidateId)).LoadAsync(cancellationToken);
        return db.LegalHolds.Local.Where(h => ids.Contains(h.CandidateId) && h.LiftedAt is null && h.UntilOn >= today).Max(h => (DateOnly?)h.UntilOn);
    }

    private async Task<(bool Employed, DateOnly? Left)> EmploymentAsync(List<Application> applications, DateOnly today, CancellationToken cancellationToken)
    {
        if (applications.Find(a => a.Status is ApplicationStatus.Hired) is not { PersonId: { } personId } hired)
        {
            return (false, null);
        }

        var person = await db.People.AsNoTracking().Where(p => p.Id == personId).Select(p => new { p.LeftOn }).SingleOrDefaultAsync(cancellationToken);
        return person is null ? (false, DateOnly.FromDateTime(hired.StatusSince.UtcDateTime)) : (person.LeftOn is not { } left || left >= today, person.LeftOn);
    }

    private async Task<WorkingCalendar> CalendarAsync(CancellationToken cancellationToken) => _calendar ??= WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
}
