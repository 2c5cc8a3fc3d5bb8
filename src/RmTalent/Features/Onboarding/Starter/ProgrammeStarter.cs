using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.Learning.Exams;
using RmTalent.Features.Learning.Exercises;
using RmTalent.Features.Learning.Modules;
using RmTalent.Features.Learning.Scenarios;
using RmTalent.Features.Learning.Sessions;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Starter;

/// <summary>The programme for new relationship managers that a new site begins with: twelve topics over ninety days, with practice, shadowing and four check-ins.</summary>
public sealed class ProgrammeStarter(TimeProvider clock) : IStarterData
{
    public const string Code = "relationship-manager";

    public int Order => 800;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Programmes.AnyAsync(cancellationToken))
        {
            return;
        }

        var items = await ItemsAsync(db, cancellationToken);
        var programme = Programme.Design(new ProgrammeWords(new("New relationship manager", "Ny kunderådgiver", "Nieuwe relatiemanager"), null, null), Code);
        var version = ProgrammeVersion.First(programme.Id);
        foreach (var step in ProgrammeText.Read(Code, (kind, code) => items[(kind, code)]))
        {
            version.Put(step);
        }

        programme.Publish(version, null, clock.GetUtcNow());
        db.AddRange(programme, version);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<Dictionary<(LearningKind Kind, string Code), LearningItem>> ItemsAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        List<(string Code, LearningItem Item)> all =
        [
            .. (await db.Modules.Where(m => m.Code != null).ToListAsync(cancellationToken)).Select(m => (m.Code!, m.Item)),
            .. (await db.Courses.Where(c => c.Code != null).ToListAsync(cancellationToken)).Select(c => (c.Code!, c.Item)),
            .. (await db.Exercises.Where(e => e.Code != null).ToListAsync(cancellationToken)).Select(e => (e.Code!, e.Item)),
            .. (await db.Exams.Where(e => e.Code != null).ToListAsync(cancellationToken)).Select(e => (e.Code!, e.Item)),
            .. (await db.Set<Scenario>().Where(s => s.Code != null).ToListAsync(cancellationToken)).Select(s => (s.Code!, s.Item)),
        ];
        return all.ToDictionary(i => (i.Item.Kind, i.Code), i => i.Item);
    }
}
