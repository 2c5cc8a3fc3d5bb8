using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

/// <summary>Petra's agreed plan with progress, Lars's draft that waits for signatures.</summary>
internal sealed class PerformanceDemo(PlanDraft draft, TimeProvider clock) : IDemoData
{
    public int Order => 1200;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.DevelopmentPlans.AnyAsync(cancellationToken))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var seen = await db.Competencies.OrderBy(c => c.Position).Select(c => c.Id).Take(8).ToListAsync(cancellationToken);
        foreach (var (person, place) in new[] { (DemoPeople.Petra.Id, 1), (DemoPeople.Lars.Id, 4) })
        {
            db.Add(Evidence.OfPerson(person, new Observation(seen[place], 2.5m, 4, EvidenceSource.Review, person), now.AddDays(-60)));
            db.Add(Evidence.OfPerson(person, new Observation(seen[place + 1], 3, 4, EvidenceSource.Shadowing, person), now.AddDays(-50)));
            db.Add(Evidence.OfPerson(person, new Observation(seen[place + 2], 2, 4, EvidenceSource.Exam, person), now.AddDays(-45)));
        }

        await db.SaveChangesAsync(cancellationToken);
        var petra = await WriteAsync(db, DemoPeople.Petra.Id, 40, cancellationToken);
        petra.Describe(petra.From, petra.To, "Clients ask for her by name; she prepares every meeting in writing.", "Senior relationship manager within two years.");
        petra.Sign(DemoPeople.Petra.Id, DemoPeople.Petra.Name, now.AddDays(-38));
        petra.Sign(DemoPeople.Hanna.Id, DemoPeople.Hanna.Name, now.AddDays(-37));
        petra.ReportProgress(petra.Actions[0].Id, 100, "Three talks held; the last one on a case that went well.", now.AddDays(-5));
        petra.ReportProgress(petra.Actions[1].Id, 40, "One day with Mats; the second is planned.", now.AddDays(-2));
        await WriteAsync(db, DemoPeople.Lars.Id, 3, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<DevelopmentPlan> WriteAsync(AppDbContext db, Guid personId, int daysAgo, CancellationToken cancellationToken)
    {
        var person = await db.People.SingleAsync(p => p.Id == personId, cancellationToken);
        return await draft.WriteAsync(person, DemoPeople.Hanna.Id, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-daysAgo), cancellationToken);
    }
}
