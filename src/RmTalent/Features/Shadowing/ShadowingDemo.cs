using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Features.Onboarding.Plans;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

/// <summary>A visit in each state; Nora has one that is agreed and one to reflect on. Mats and Petra say what they offer as hosts.</summary>
public sealed class ShadowingDemo(TimeProvider clock) : IDemoData
{
    private List<FocusPoint> _focus = [];
    private DateTimeOffset _now;
    private WorkingCalendar _calendar = null!;

    public int Order => 900;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.ShadowingVisits.AnyAsync(cancellationToken))
        {
            return;
        }

        _now = clock.GetUtcNow();
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        var ids = await db.Competencies.InUse().Where(c => c.Code == "objection-handling" || c.Code == "active-listening").Select(c => c.Id).ToListAsync(cancellationToken);
        _focus = [.. ids.Select(id => new FocusPoint(id, 4, 2.5m, EvidenceSource.Interview, _now.AddDays(-60)))];
        AddHosts(db, ids);
        var counted = Signed(db, DemoPeople.Nora, DemoPeople.Mats, Workday(-16), 6);
        await CountAsync(db, counted, cancellationToken);
        db.AddRange(
            Proposed(DemoPeople.Lars, DemoPeople.Pal, Ago(1.3)),
            Agreed(DemoPeople.Nora, DemoPeople.Pal, Ago(4.2)),
            Ahead(),
            Held(DemoPeople.Nora, DemoPeople.Mats, Workday(-4)),
            Written(),
            Signed(db, DemoPeople.Emma, DemoPeople.Petra, Workday(-44), 6),
            counted,
            Missed(),
            Cancelled());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The hours complete the step of Nora's onboarding, and she talked about what she saw.</summary>
    private async Task CountAsync(AppDbContext db, ShadowingVisit visit, CancellationToken cancellationToken)
    {
        if (await db.OnboardingPlans.Include(p => p.Steps).Running().SingleOrDefaultAsync(p => p.PersonId == visit.NewcomerId, cancellationToken) is not { } plan)
        {
            return;
        }

        var days = await db.DaysOfAsync(plan, cancellationToken);
        plan.Shadowed(1, visit.Hours!.Value, days, visit.SignedAt!.Value);
        plan.Backdate(DemoPeople.Hanna.Actor, visit.SignedAt.Value);
        var at = visit.SignedAt.Value.AddDays(2).AtWork(_now);
        foreach (var talk in plan.Steps.Where(s => s.ClosedAt is null && s.After is { } before && plan.Steps.Any(x => x.StepId == before && x is { Kind: StepKind.Shadowing, DoneAt: not null })).ToList())
        {
            plan.CompleteStep(talk.Id, DemoPeople.Mats.Id, days, at);
        }

        plan.Backdate(DemoPeople.Mats.Actor, at);
    }

    private void AddHosts(AppDbContext db, List<Guid> competencies)
    {
        var (mats, petra) = (Hosting.Of(DemoPeople.Mats.Id), Hosting.Of(DemoPeople.Petra.Id));
        mats.Offers(3, null, "Two client meetings in the morning, the follow-up at my desk after lunch. Ask me anything on the way.", []);
        mats.Backdate(DemoPeople.Mats.Actor, Ago(70.2));
        var today = _calendar.LocalDate(_now);
        petra.Offers(1, VisitMode.OnSite, "Talks with wealthy families; you sit beside me.", [new HostingPause(today.AddDays(30), today.AddDays(52))]);
        petra.Backdate(DemoPeople.Petra.Actor, Ago(52.4));
        db.AddRange(mats, petra);
        foreach (var (host, level) in new[] { (DemoPeople.Mats, 4.5m), (DemoPeople.Pal, 4m) })
        {
            foreach (var seen in competencies.Take(host == DemoPeople.Mats ? 2 : 1).Select(c => Evidence.OfPerson(host.Id, new Observation(c, level, 4, EvidenceSource.Review, host.Id), Ago(200))))
            {
                seen.Backdate(DemoPeople.Hanna.Actor, Ago(200));
                db.Add(seen);
            }
        }
    }

    private ShadowingVisit Ahead()
    {
        var visit = Scheduled(DemoPeople.Sofie, DemoPeople.Petra, Workday(5), Ago(6.1));
        visit.Confirm(DemoPeople.Sofie.Id, CheckPoints.For(visit.Mode, false), Ago(5.2));
        visit.Backdate(DemoPeople.Sofie.Actor, Ago(5.2));
        return visit;
    }

    /// <summary>Newcomer and host have written; the host's signature is next.</summary>
    private ShadowingVisit Written()
    {
        var visit = Held(DemoPeople.Lars, DemoPeople.Mats, Workday(-11));
        Debriefed(visit, DemoPeople.Lars, DemoPeople.Mats, "Ask once more before I answer.", 6);
        return visit;
    }

    private ShadowingVisit Signed(AppDbContext db, DemoPerson newcomer, DemoPerson host, DateTimeOffset startsAt, decimal hours)
    {
        var visit = Held(newcomer, host, startsAt);
        Debriefed(visit, newcomer, host, "Silence is allowed. I talk too soon.", hours);
        var signed = startsAt.AddDays(5).AtWork(_now);
        visit.SignAsHost(host.Id, signed);
        visit.Backdate(host.Actor, signed);
        var evidence = visit.SignOff(DemoPeople.Hanna.Id, signed.AddHours(20).AtWork(_now));
        visit.Backdate(DemoPeople.Hanna.Actor, visit.SignedAt!.Value);
        foreach (var seen in evidence)
        {
            seen.Backdate(DemoPeople.Hanna.Actor, visit.SignedAt!.Value);
        }

        db.AddRange(evidence);
        return visit;
    }

    private ShadowingVisit Missed()
    {
        var visit = Scheduled(DemoPeople.Jonas, DemoPeople.Pal, Workday(-12), Ago(20.3));
        visit.Miss("The client was ill.", Ago(11.2));
        visit.Backdate(DemoPeople.Pal.Actor, Ago(11.2));
        return visit;
    }

    private ShadowingVisit Cancelled()
    {
        var visit = Agreed(DemoPeople.Sofie, DemoPeople.Mats, Ago(30.4));
        visit.Cancel("Oslo was too far for one day; Petra hosts instead.", Ago(28.1));
        visit.Backdate(DemoPeople.Sofie.Actor, Ago(28.1));
        return visit;
    }

    private ShadowingVisit Proposed(DemoPerson newcomer, DemoPerson host, DateTimeOffset at)
    {
        var visit = ShadowingVisit.Propose(
            new VisitPlan(newcomer.Id, host.Id, VisitMode.OnSite, host.Location, "How to answer when the price comes up.", _focus), newcomer.Id, at);
        visit.Backdate(newcomer.Actor, at);
        return visit;
    }

    private ShadowingVisit Agreed(DemoPerson newcomer, DemoPerson host, DateTimeOffset at)
    {
        var visit = Proposed(newcomer, host, at);
        var agreed = at.AddHours(5).AtWork(_now);
        visit.Agree(host.Id, agreed);
        visit.Backdate(host.Actor, agreed);
        return visit;
    }

    private ShadowingVisit Scheduled(DemoPerson newcomer, DemoPerson host, DateTimeOffset startsAt, DateTimeOffset at)
    {
        var visit = Agreed(newcomer, host, at);
        visit.Schedule([new VisitDay(startsAt, startsAt.AddHours(6))], host.Location, at.AddHours(6));
        visit.Backdate(newcomer.Actor, at.AddHours(6).AtWork(_now));
        return visit;
    }

    private ShadowingVisit Held(DemoPerson newcomer, DemoPerson host, DateTimeOffset startsAt)
    {
        var visit = Scheduled(newcomer, host, startsAt, startsAt.AddDays(-8).AtWork(_now));
        var (mine, theirs, held) = (startsAt.AddDays(-3).AtWork(_now), startsAt.AddDays(-2).AtWork(_now), startsAt.AddHours(6.5));
        visit.Confirm(newcomer.Id, CheckPoints.For(visit.Mode, false), mine);
        visit.Backdate(newcomer.Actor, mine);
        visit.Confirm(host.Id, CheckPoints.For(visit.Mode, true), theirs);
        visit.Backdate(host.Actor, theirs);
        visit.Hold(held);
        visit.Backdate(newcomer.Actor, held);
        return visit;
    }

    private void Debriefed(ShadowingVisit visit, DemoPerson newcomer, DemoPerson host, string takesAlong, decimal hours)
    {
        var (mine, theirs) = (visit.StartsAt!.Value.AddDays(1.2).AtWork(_now), visit.StartsAt!.Value.AddDays(2.3).AtWork(_now));
        var seen = new Observations(
            new Dictionary<Topic, string>
            {
                [Topic.Clients] = "Let the client finish, then repeated the concern in her own words.",
                [Topic.Closing] = "Named the next step and the day, and asked whether that suited.",
            },
            _focus.ToDictionary(f => f.CompetencyId, _ => "The fee came up twice. First came the question what it is compared with."));
        visit.Reflect(seen, takesAlong, "The five minutes before each meeting helped most.", mine);
        visit.Backdate(newcomer.Actor, mine);
        visit.Debrief(new HostWords(hours, "Calm and well prepared.", "Ask for the next step yourself.", _focus.ToDictionary(f => f.CompetencyId, _ => 3)), theirs);
        visit.Backdate(host.Actor, theirs);
    }

    private DateTimeOffset Ago(double days) => _now.AddDays(-days).AtWork(_now);

    private DateTimeOffset Workday(int days) => _calendar.At(_calendar.NextWorkingDay(_calendar.LocalDate(_now).AddDays(days)), new TimeOnly(9, 0));
}
