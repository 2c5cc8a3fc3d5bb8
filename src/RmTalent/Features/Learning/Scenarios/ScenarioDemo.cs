using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Scenarios;

/// <summary>Talks at Nordvik Bank: colleagues who played a scenario more or less well, Nora, who led one to a good end and is in the middle of another, and a draft of a trainer that is not yet whole.</summary>
public sealed class ScenarioDemo(TimeProvider clock) : IDemoData
{
    private static readonly DemoPerson[] Players = [DemoPeople.Lars, DemoPeople.Sofie, DemoPeople.Jonas, DemoPeople.Emma, DemoPeople.Pal, DemoPeople.Petra, DemoPeople.Mats];

    /// <summary>Number of the answer at each turn, from 0; the talk ends where the script does.</summary>
    private static readonly int[][] Ways = [[0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 1, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [1, 1], [0, 0, 0, 0, 0]];

    public int Order => 705;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.ScenarioRuns.AnyAsync(cancellationToken))
        {
            return;
        }

        var offered = await db.Scenarios.Offered().Where(s => s.Code != null).OrderByDescending(s => s.Code).ToListAsync(cancellationToken);
        foreach (var (n, scenario) in offered.Index())
        {
            var version = await db.ScenarioVersions.SingleAsync(v => v.Id == scenario.PublishedVersionId, cancellationToken);
            foreach (var (at, player) in Players.Index().Take(Players.Length - (2 * n)))
            {
                Play(db, player.Id, scenario, version, Ways[at], clock.GetUtcNow().AddDays(-40 + (3 * at) + n));
            }

            if (n == 0)
            {
                Play(db, DemoPeople.Nora.Id, scenario, version, [2, 0], clock.GetUtcNow().AddDays(-1));
            }
            else if (n == 1)
            {
                db.Add(DraftOf(version));
            }
            else
            {
                Play(db, DemoPeople.Nora.Id, scenario, version, Ways[0], clock.GetUtcNow().AddDays(-3));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static void Play(AppDbContext db, Guid personId, Scenario scenario, ScenarioVersion version, int[] way, DateTimeOffset at)
    {
        var run = ScenarioRun.Start(personId, version, at);
        db.Add(run);
        foreach (var (turn, answer) in way.Index())
        {
            if (run.EndedAt is null && version.Script.Find(run.NodeId)!.Choices is var choices && run.Choose(turn + 1, choices[Math.Min(answer, choices.Count - 1)].Id, version.Script, scenario.Item, at.AddMinutes(turn + 1)) is { } completion)
            {
                db.Add(completion);
            }
        }
    }

    /// <summary>The next version, with a node that no choice leads to yet.</summary>
    private static ScenarioVersion DraftOf(ScenarioVersion published)
    {
        var draft = published.Next();
        draft.Write(new Node(Guid.CreateVersion7(), new("She brings her daughter", "Hun tar med datteren", "Ze brengt haar dochter mee"), new("My daughter does the books now. Explain it to her.", "Datteren min fører regnskapet nå. Forklar det til henne.", "Mijn dochter doet nu de boekhouding. Leg het haar maar uit."), Mood.Calm, null, LocalisedText.Empty, []));
        return draft;
    }
}
