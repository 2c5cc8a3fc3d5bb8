using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.Learning.Scorm;
using RmTalent.Features.Onboarding.CheckIns;
using RmTalent.Features.Onboarding.Plans;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding;

/// <summary>
/// Nora is three weeks in and well on her way, with one step late and one left out; Sofie is two months in, unsure, at risk, and on the version before the newest;
/// Ingrid starts in a fortnight, later than planned, and has no buddy yet; two colleagues finished theirs. A second programme is a draft.
/// </summary>
public sealed class OnboardingDemo(PlanStart start, TimeProvider clock) : IDemoData
{
    private DateTimeOffset _now;
    private DateOnly _today;

    public int Order => 800;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.OnboardingPlans.AnyAsync(cancellationToken) || await start.ProgrammeForAsync(null, cancellationToken) is not { } programme)
        {
            return;
        }

        _now = clock.GetUtcNow();
        _today = DateOnly.FromDateTime(_now.UtcDateTime);
        await AddGapsAsync(db, cancellationToken);
        await AddFinishedAsync(db, programme, cancellationToken);
        await AddSofieAsync(db, programme, cancellationToken);
        await PublishNewVersionAsync(db, programme, cancellationToken);
        await AddNoraAsync(db, programme, cancellationToken);
        await AddIngridAsync(db, programme, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task AddFinishedAsync(AppDbContext db, Programme programme, CancellationToken cancellationToken)
    {
        foreach (var person in new[] { DemoPeople.Lars, DemoPeople.Emma })
        {
            var (plan, days) = await StartAsync(db, person, _today.AddMonths(-7), programme, cancellationToken);
            Do(plan, days, _ => true);
        }
    }

    private async Task AddSofieAsync(AppDbContext db, Programme programme, CancellationToken cancellationToken)
    {
        var (plan, days) = await StartAsync(db, DemoPeople.Sofie, _today.AddDays(-64), programme, cancellationToken);
        Do(plan, days, s => s.DueOn < _today.AddDays(-24) && s.Kind is not (StepKind.CheckIn or StepKind.Shadowing));
        var (week, month) = (CheckInOf(plan, 0), CheckInOf(plan, 1));
        HeldCheckIn(db, plan, days, week, 4, "The team helps, also when I ask twice.", "Which client belongs to whom.", "A list of my clients.");
        var at = _now.AddDays(-20.3).AtWork(_now);
        var unsure = CheckIn.Begin(plan.Id, month.Id);
        unsure.Write(new NewcomerWords(2, "I know the products.", "I lose the thread when a client is angry, and then I promise too much.", "To sit beside somebody in a difficult talk."), at);
        unsure.Backdate(DemoPeople.Sofie.Actor, at);
        db.Add(unsure);
        plan.Hear(2);
        plan.Backdate(DemoPeople.Sofie.Actor, at);
    }

    /// <summary>The package joins the first week, and the exam has two days more: who started before stays on the version before.</summary>
    private async Task PublishNewVersionAsync(AppDbContext db, Programme programme, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        var at = _now.AddDays(-30.4).AtWork(_now);
        var first = await db.ProgrammeVersions.SingleAsync(v => v.Id == programme.PublishedVersionId, cancellationToken);
        var next = first.Next();
        if (await db.ScormPackages.AsNoTracking().OrderBy(p => p.Id).FirstOrDefaultAsync(cancellationToken) is { } package)
        {
            next.Put(new ProgrammeStep(Guid.CreateVersion7(), Phase.FirstWeek, StepKind.Package, package.Item.Title, DueRule.FromStart(4)) { ItemId = package.Id });
        }

        var exam = next.Steps.All.First(s => s.Kind == StepKind.Exam);
        next.Put(exam with { Due = DueRule.FromStart(30) });
        next.Backdate(DemoPeople.Tessa.Actor, at.AddHours(-1));
        programme.Publish(next, DemoPeople.Tessa.Id, at);
        programme.Backdate(DemoPeople.Tessa.Actor, at);
        var corporate = Programme.Design(new ProgrammeWords(new("Corporate relationship manager", "Bedriftsrådgiver, store kunder", "Relatiemanager grootzakelijk"), RmType.Corporate, DemoPeople.Tessa.Id));
        var draft = next.CopyTo(corporate.Id);
        foreach (var entity in new Entity[] { corporate, draft })
        {
            entity.Backdate(DemoPeople.Tessa.Actor, _now.AddDays(-3.2).AtWork(_now));
        }

        db.AddRange(next, corporate, draft);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task AddNoraAsync(AppDbContext db, Programme programme, CancellationToken cancellationToken)
    {
        var (plan, days) = await StartAsync(db, DemoPeople.Nora, _today.AddDays(-21), programme, cancellationToken);
        Do(plan, days, s => s.Kind.IsTicked && s.DueOn < _today);
        HeldCheckIn(db, plan, days, CheckInOf(plan, 0), 4, "I was expected: desk, card and a name on the door.", "Who decides about prices.", "A map of who does what.");
        var half = plan.Steps.First(s => s.Kind == StepKind.Scenario);
        plan.LeaveOut(half.Id, "Nora trained emergency calls for six years.", DemoPeople.Hanna.Id, days, _now.AddDays(-9.4).AtWork(_now));
        plan.Backdate(DemoPeople.Hanna.Actor, _now.AddDays(-9.4).AtWork(_now));
        plan.Add(new ProgrammeStep(Guid.CreateVersion7(), Phase.FirstMonth, StepKind.Meeting, new("Meet the branch in Drammen", "Besøk avdelingen i Drammen", "Bezoek het filiaal in Drammen"), DueRule.Fixed(_today.AddDays(3))) { Owner = StepOwner.Newcomer }, days);
        plan.Backdate(DemoPeople.Hanna.Actor, _now.AddDays(-2.4).AtWork(_now));
    }

    /// <summary>Two of the four things that are to be ready before she comes are; who her buddy will be is open.</summary>
    private async Task AddIngridAsync(AppDbContext db, Programme programme, CancellationToken cancellationToken)
    {
        var (plan, days) = await StartAsync(db, DemoPeople.Ingrid, _today.AddDays(7), programme, cancellationToken, startedDaysAgo: 12);
        plan.Assign(DemoPeople.Hanna.Id, DemoPeople.Tessa.Id, null, DemoPeople.Ruben.Id, days);
        plan.MoveStart(days.Newcomer.NextWorkingDay(_today.AddDays(14)), "The move from Stavanger takes a week longer.", days);
        plan.Backdate(DemoPeople.Hanna.Actor, _now.AddDays(-5.6).AtWork(_now));
        var papers = plan.Steps.First(s => s.Owner == StepOwner.Hr && s.Checklist.All.Count > 0);
        foreach (var line in new[] { 0, 2 })
        {
            plan.Check(papers.Id, line, isDone: true, DemoPeople.Ruben.Id, days, _now.AddDays(-2));
        }

        plan.Backdate(DemoPeople.Ruben.Actor, _now.AddDays(-2.3).AtWork(_now));
    }

    private async Task<(OnboardingPlan Plan, PlanDays Days)> StartAsync(
        AppDbContext db, DemoPerson person, DateOnly on, Programme programme, CancellationToken cancellationToken, int startedDaysAgo = 0)
    {
        var first = (await db.DaysOfAsync(person.Id, [], cancellationToken)).Newcomer.NextWorkingDay(on);
        var plan = await start.StartAsync(new PlanTerms(person.Id, first, DemoPeople.Hanna.Id, DemoPeople.Tessa.Id, DemoPeople.Mats.Id, null, DemoPeople.Ruben.Id), programme, cancellationToken);
        var began = startedDaysAgo > 0 ? _now.AddDays(-startedDaysAgo) : new DateTimeOffset(on.AddDays(-14), new TimeOnly(9, 0), TimeSpan.Zero);
        plan.Backdate(DemoPeople.Hanna.Actor, began.AtWork(_now));
        return (plan, await db.DaysOfAsync(plan, cancellationToken));
    }

    /// <summary>Each step that fits is done on its day by whom it belongs to.</summary>
    private void Do(OnboardingPlan plan, PlanDays days, Func<PlanStep, bool> fits)
    {
        foreach (var step in plan.Steps.Where(s => s.ClosedAt is null).Where(fits).OrderBy(s => s.DueOn ?? DateOnly.MaxValue).ToList())
        {
            var at = new DateTimeOffset(step.DueOn ?? _today.AddDays(-1), new TimeOnly(13, 0), TimeSpan.Zero).AtWork(_now);
            var owner = plan.OwnerOf(step) ?? plan.PersonId;
            plan.CompleteStep(step.Id, owner, days, at);
            plan.Backdate(DemoPeople.All.Single(p => p.Id == owner).Actor, at);
        }
    }

    private static PlanStep CheckInOf(OnboardingPlan plan, int which) => plan.Steps.Where(s => s.Kind == StepKind.CheckIn).ElementAt(which);

    private void HeldCheckIn(AppDbContext db, OnboardingPlan plan, PlanDays days, PlanStep step, int confidence, string goesWell, string isHard, string needs)
    {
        var newcomer = DemoPeople.All.Single(p => p.Id == plan.PersonId);
        var at = new DateTimeOffset(step.DueOn!.Value, new TimeOnly(12, 0), TimeSpan.Zero).AtWork(_now);
        var checkIn = CheckIn.Begin(plan.Id, step.Id);
        checkIn.Write(new NewcomerWords(confidence, goesWell, isHard, needs), at);
        checkIn.Backdate(newcomer.Actor, at);
        plan.Hear(confidence);
        plan.Backdate(newcomer.Actor, at);
        checkIn.Write(new ManagerWords(Pace.AsExpected, "Asks before guessing, and writes down what was promised.", "Call two clients alone before the next talk."), at.AddHours(1));
        checkIn.Hold("Hanna draws the map of who does what by Friday. Two calls alone before the next talk.", at.AddHours(2));
        checkIn.Backdate(DemoPeople.Hanna.Actor, at.AddHours(2));
        plan.CompleteStep(step.Id, DemoPeople.Hanna.Id, days, at.AddHours(2));
        plan.Backdate(DemoPeople.Hanna.Actor, at.AddHours(2));
        db.Add(checkIn);
    }

    /// <summary>What Nora's interviews showed, unless the interviews of the demo say so themselves.</summary>
    private async Task AddGapsAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Evidence.AnyAsync(e => e.PersonId == DemoPeople.Nora.Id && e.Source == EvidenceSource.Interview, cancellationToken))
        {
            return;
        }

        var competencies = await db.Competencies.ToDictionaryAsync(c => c.Code, c => c.Id, StringComparer.Ordinal, cancellationToken);
        db.AddRange(
            Evidence.OfPerson(DemoPeople.Nora.Id, new Observation(competencies["objection-handling"], 2.5m, 4, EvidenceSource.Interview, Guid.CreateVersion7()), _now.AddDays(-60)),
            Evidence.OfPerson(DemoPeople.Nora.Id, new Observation(competencies["digital-tools"], 2m, 3, EvidenceSource.Interview, Guid.CreateVersion7()), _now.AddDays(-60)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
