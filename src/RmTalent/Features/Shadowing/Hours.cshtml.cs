using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

/// <summary>What a person's visits add up to, what the hours count towards, and which gaps no visit has looked at yet.</summary>
[Authorize(Policies.Shadow)]
public sealed class HoursModel(AppDbContext db, IEnumerable<IHoursGoals> goals) : PageModel, ILoadedPage
{
    private const int Most = 100;

    [FromRoute]
    public Guid? PersonId { get; set; }

    public bool IsMine => PersonId == User.Id;

    public string Person { get; private set; } = "";

    public WorkingCalendar Calendar { get; private set; } = null!;

    public IReadOnlyList<Row> Visits { get; private set; } = [];

    public IReadOnlyList<HoursGoal> Goals { get; private set; } = [];

    public IReadOnlyList<Gap> Gaps { get; private set; } = [];

    /// <summary>Those that count.</summary>
    public decimal SignedHours => Visits.Where(v => v.Status == VisitStatus.SignedOff).Sum(v => v.Hours ?? 0);

    /// <summary>Held, and not yet signed off.</summary>
    public int Waiting => Visits.Count(v => v.Status is VisitStatus.Done or VisitStatus.Reflected);

    public int Planned => Visits.Count(v => v.Status is VisitStatus.Proposed or VisitStatus.Agreed or VisitStatus.Scheduled);

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        PersonId ??= User.Id;
        if (await SeenByMe().Where(p => p.Id == PersonId).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken) is not { } name)
        {
            return false;
        }

        Person = name;
        Calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        Visits = await db.ShadowingVisits.AsNoTracking().Where(v => v.NewcomerId == PersonId && v.Status != VisitStatus.Cancelled).OrderByDescending(v => v.StatusSince).ThenByDescending(v => v.Id)
            .Select(v => new Row(v.Id, db.Set<Person>().Where(p => p.Id == v.HostId).Select(p => p.Name).First(), v.StartsAt, v.Status, v.SignedAt == null ? null : v.Hours, v.Focus)).Take(Most).ToListAsync(cancellationToken);
        foreach (var source in goals)
        {
            Goals = [.. Goals, .. await source.ForAsync(PersonId.Value, cancellationToken)];
        }

        var gaps = await db.Gaps(PersonId.Value).ToListAsync(cancellationToken);
        Gaps = [.. gaps.GroupBy(g => g.CompetencyId).Select(g => new Gap(g.Key, g.First().Name.ToString(), Visits.Where(v => v.Focus.Ids.Contains(g.Key)).ToList()))];
        return true;
    }

    public void OnGet()
    {
    }

    /// <summary>Oneself, those whose learning one follows, and those who visit one.</summary>
    private IQueryable<Person> SeenByMe()
    {
        var me = User.Id;
        var followed = db.PeopleFollowedBy(User);
        return db.People.Where(p => followed.Any(f => f.Id == p.Id) || db.Set<ShadowingVisit>().Any(v => v.HostId == me && v.NewcomerId == p.Id));
    }

    public sealed record Row(Guid Id, string Host, DateTimeOffset? StartsAt, VisitStatus Status, decimal? Hours, Focus Focus);

    public sealed record Gap(Guid CompetencyId, string Name, IReadOnlyList<Row> Visits);
}
