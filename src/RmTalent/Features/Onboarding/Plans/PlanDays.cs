using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using Away = RmTalent.Platform.Calendar.Leave;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>Why nobody works on a day.</summary>
public enum DayOff
{
    Weekend,
    Holiday,
    Leave,
}

/// <summary>
/// The working days of a plan. A step is due on a day on which the newcomer works, and whoever else it belongs to:
/// weekends, the country's holidays and the leave of both are stepped over.
/// </summary>
public sealed class PlanDays(WorkingCalendar calendar, ILookup<Guid, Away> away, Guid newcomerId)
{
    private readonly Dictionary<Guid, WorkingCalendar> _known = [];

    public WorkingCalendar Newcomer => For(null);

    /// <summary>The newcomer's days alone, for plans whose helpers are never away.</summary>
    public static implicit operator PlanDays(WorkingCalendar calendar) => FromWorkingCalendar(calendar);

    public static PlanDays FromWorkingCalendar(WorkingCalendar calendar) => new(calendar, Array.Empty<Away>().ToLookup(_ => Guid.Empty), Guid.Empty);

    public WorkingCalendar For(Guid? ownerId)
    {
        var owner = ownerId ?? newcomerId;
        if (!_known.TryGetValue(owner, out var days))
        {
            List<Away> leave = [.. away[newcomerId], .. owner == newcomerId ? [] : away[owner]];
            _known[owner] = days = leave.Count == 0 ? calendar : calendar.Without(leave);
        }

        return days;
    }

    public DateOnly LocalDate(DateTimeOffset at) => calendar.LocalDate(at);

    /// <summary>Why that day does not count; null when it does.</summary>
    public DayOff? WhyOff(DateOnly day, Guid? ownerId) =>
        For(ownerId).IsWorkingDay(day) ? null
        : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? DayOff.Weekend
        : calendar.IsHoliday(day) ? DayOff.Holiday
        : DayOff.Leave;
}

public static class PlanDaysQueries
{
    extension(AppDbContext db)
    {
        /// <summary>Of a plan with its people; the public holidays are those of the newcomer's country.</summary>
        public Task<PlanDays> DaysOfAsync(OnboardingPlan plan, CancellationToken cancellationToken) => db.DaysOfAsync(plan.PersonId, plan.People, cancellationToken);

        public async Task<PlanDays> DaysOfAsync(Guid newcomerId, IEnumerable<Guid> people, CancellationToken cancellationToken)
        {
            var ids = people.Append(newcomerId).Distinct().ToList();
            var leave = await db.Leaves.AsNoTracking().Where(l => ids.Contains(l.PersonId)).Select(l => new { l.PersonId, l.From, l.To }).ToListAsync(cancellationToken);
            var home = await db.People.Where(p => p.Id == newcomerId).Select(p => new { p.TimeZone, p.Country }).SingleAsync(cancellationToken);
            return new PlanDays(new WorkingCalendar(home.TimeZone, home.Country), leave.ToLookup(l => l.PersonId, l => new Away(l.From, l.To)), newcomerId);
        }
    }
}
