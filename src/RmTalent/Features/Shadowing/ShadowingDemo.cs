using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

/// <summary>A visit in each state; Nora has one that is agreed and one to reflect on.</summary>
public sealed class ShadowingDemo(TimeProvider clock) : IDemoData
{
    private static readonly Observations Seen = new(new Dictionary<Topic, string>
    {
        [Topic.Clients] = "He let the client finish, then repeated the concern in her own words.",
        [Topic.Objections] = "The fee came up twice. He first asked what she compares it with.",
        [Topic.Closing] = "He named the next step and the day, and asked whether that suited.",
    });

    private IReadOnlyList<Guid> _focus = [];

    public int Order => 900;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.ShadowingVisits.AnyAsync(cancellationToken))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        DateTimeOffset Day(int days) => calendar.At(calendar.NextWorkingDay(calendar.LocalDate(now).AddDays(days)), new TimeOnly(9, 0));
        _focus = await db.Competencies.InUse().Where(c => c.Code == "objection-handling" || c.Code == "active-listening").Select(c => c.Id).ToListAsync(cancellationToken);

        var proposed = Proposed(DemoPeople.Lars, DemoPeople.Pal, now.AddDays(-1));
        var agreed = Agreed(DemoPeople.Nora, DemoPeople.Pal, now.AddDays(-4));
        var scheduled = Scheduled(DemoPeople.Sofie, DemoPeople.Petra, Day(5), now.AddDays(-6));
        scheduled.Confirm(DemoPeople.Sofie.Id, now.AddDays(-5));
        var done = Held(DemoPeople.Nora, DemoPeople.Mats, Day(-4).AddHours(6));
        var reflected = Held(DemoPeople.Lars, DemoPeople.Mats, Day(-11).AddHours(6));
        reflected.Reflect(Seen, "Ask once more before I answer.", now.AddDays(-7));
        var signed = Held(DemoPeople.Emma, DemoPeople.Petra, Day(-44).AddHours(6));
        signed.Reflect(Seen, "Silence is allowed. I talk too soon.", now.AddDays(-39));
        var evidence = signed.SignAsHost(6, "Calm and well prepared. Practise asking for the next step.", _focus.ToDictionary(f => f, _ => 3), now.AddDays(-38));
        signed.SignOff(DemoPeople.Hanna.Id, now.AddDays(-36));
        var missed = Scheduled(DemoPeople.Jonas, DemoPeople.Pal, Day(-12), now.AddDays(-20));
        missed.Miss("The client was ill.", now.AddDays(-11));
        var cancelled = Agreed(DemoPeople.Sofie, DemoPeople.Mats, now.AddDays(-30));
        cancelled.Cancel("Oslo was too far for one day; Petra hosts instead.", now.AddDays(-28));

        db.AddRange(proposed, agreed, scheduled, done, reflected, signed, missed, cancelled);
        db.AddRange(evidence);
        await db.SaveChangesAsync(cancellationToken);
    }

    private ShadowingVisit Proposed(DemoPerson newcomer, DemoPerson host, DateTimeOffset at) => ShadowingVisit.Propose(
        new VisitPlan(newcomer.Id, host.Id, VisitMode.OnSite, host.Location, "How to answer when the price comes up.", _focus), newcomer.Id, at);

    private ShadowingVisit Agreed(DemoPerson newcomer, DemoPerson host, DateTimeOffset at)
    {
        var visit = Proposed(newcomer, host, at);
        visit.Agree(host.Id, at.AddHours(5));
        return visit;
    }

    private ShadowingVisit Scheduled(DemoPerson newcomer, DemoPerson host, DateTimeOffset startsAt, DateTimeOffset at)
    {
        var visit = Agreed(newcomer, host, at);
        visit.Schedule(startsAt, startsAt.AddHours(6), at.AddHours(6));
        return visit;
    }

    private ShadowingVisit Held(DemoPerson newcomer, DemoPerson host, DateTimeOffset at)
    {
        var visit = Scheduled(newcomer, host, at.AddHours(-6), at.AddDays(-8));
        visit.Confirm(newcomer.Id, at.AddDays(-3));
        visit.Confirm(host.Id, at.AddDays(-2));
        visit.Hold(at);
        return visit;
    }
}
