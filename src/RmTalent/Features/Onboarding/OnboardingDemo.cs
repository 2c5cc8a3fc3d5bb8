using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.Onboarding.Plans;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Features.People;
using RmTalent.Features.Learning;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding;

/// <summary>Nora is three weeks in, with steps done and steps late; two colleagues finished theirs.</summary>
public sealed class OnboardingDemo(PlanStart start, TimeProvider clock) : IDemoData
{
    public int Order => 800;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.OnboardingPlans.AnyAsync(cancellationToken) || await start.ProgrammeForAsync(null, cancellationToken) is not { } programme)
        {
            return;
        }

        await AddGapsAsync(db, cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var nora = await StartAsync(DemoPeople.Nora, today.AddDays(-21));
        var completions = await db.Completions.Where(c => c.PersonId == DemoPeople.Nora.Id).Select(c => new { c.Kind, c.ItemId, c.CompletedAt }).ToListAsync(cancellationToken);
        var calendar = await db.CalendarOfAsync(DemoPeople.Nora.Id, cancellationToken);
        foreach (var done in completions)
        {
            nora.Learned(done.Kind, done.ItemId, calendar, done.CompletedAt);
        }

        foreach (var step in nora.Steps.Where(s => s.Kind is StepKind.Task or StepKind.Meeting && s.DueOn < today.AddDays(-10)))
        {
            nora.CompleteStep(step.Id, nora.OwnerOf(step), calendar, clock.GetUtcNow().AddDays(-20));
        }

        foreach (var colleague in new[] { DemoPeople.Lars, DemoPeople.Jonas })
        {
            var plan = await StartAsync(colleague, today.AddMonths(-8));
            foreach (var step in plan.Steps)
            {
                plan.CompleteStep(step.Id, plan.OwnerOf(step), calendar, clock.GetUtcNow().AddMonths(-5));
            }
        }

        await db.SaveChangesAsync(cancellationToken);

        Task<OnboardingPlan> StartAsync(DemoPerson person, DateOnly on) => start.StartAsync(
            new PlanTerms(person.Id, on, DemoPeople.Hanna.Id, DemoPeople.Tessa.Id, DemoPeople.Mats.Id, null), programme, cancellationToken);
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
            Evidence.OfPerson(DemoPeople.Nora.Id, new Observation(competencies["objection-handling"], 2.5m, 4, EvidenceSource.Interview, Guid.CreateVersion7()), clock.GetUtcNow().AddDays(-60)),
            Evidence.OfPerson(DemoPeople.Nora.Id, new Observation(competencies["digital-tools"], 2m, 3, EvidenceSource.Interview, Guid.CreateVersion7()), clock.GetUtcNow().AddDays(-60)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
