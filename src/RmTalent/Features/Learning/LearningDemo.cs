using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.Learning.Exercises;
using RmTalent.Features.Learning.Modules;
using RmTalent.Features.Learning.Starter;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning;

/// <summary>Learning at Nordvik Bank: Nora on her way, colleagues who are done, and work to mark.</summary>
public sealed class LearningDemo(TimeProvider clock) : IDemoData
{
    internal static readonly DemoPerson[] Colleagues = [DemoPeople.Lars, DemoPeople.Sofie, DemoPeople.Jonas, DemoPeople.Emma, DemoPeople.Pal, DemoPeople.Petra];

    public int Order => 700;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.ModuleProgress.AnyAsync(cancellationToken))
        {
            return;
        }

        await AddModulesAsync(db, cancellationToken);
        await AddSubmissionsAsync(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task AddModulesAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var modules = await db.Modules.Offered().OrderBy(m => m.Code).ToListAsync(cancellationToken);
        var lessons = (await db.Set<Lesson>().ToListAsync(cancellationToken)).ToLookup(l => l.ModuleVersionId);
        foreach (var (n, module) in modules.Index())
        {
            foreach (var person in Colleagues)
            {
                Take(db, person.Id, module, [.. lessons[module.PublishedVersionId!.Value]], int.MaxValue, Ago(days: person == DemoPeople.Sofie ? 62 - (n * 2) : 200 - (n * 5)));
            }
        }

        (string Code, int DaysAgo)[] done = [("05-role", 20), ("02-policies", 19), ("12-tools", 18), ("01-products", 17), ("09-communication", 13), ("11-trust", 11), ("03-sales", 8), ("10-service", 4)];
        foreach (var (code, daysAgo) in done)
        {
            var module = modules.Single(m => m.Code == code);
            Take(db, DemoPeople.Nora.Id, module, [.. lessons[module.PublishedVersionId!.Value]], int.MaxValue, Ago(daysAgo));
        }

        var current = modules.Single(m => m.Code == "06-segments");
        Take(db, DemoPeople.Nora.Id, current, [.. lessons[current.PublishedVersionId!.Value]], 1, Ago(days: 2));
    }

    internal static void Take(AppDbContext db, Guid personId, Module module, List<Lesson> lessons, int atMost, DateTimeOffset at)
    {
        var progress = ModuleProgress.Start(personId, module.Id, module.PublishedVersionId!.Value, at);
        db.Add(progress);
        foreach (var lesson in lessons.OrderBy(l => l.Position).Take(atMost))
        {
            if (progress.Finish(lesson, [.. lessons.Select(l => l.Id)], module.Item, at.AddHours(1)) is { } completion)
            {
                db.Add(completion);
            }
        }
    }

    private async Task AddSubmissionsAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var exercise = await db.Exercises.SingleAsync(e => e.Code == LearningStarter.ExerciseCode, cancellationToken);
        const string Work = "**Need:** a family business that wants to hand over to the daughter within three years.\n\n- What must not change?\n- Who else decides?\n- What would make you sleep better?\n\n**Proposal:** a meeting with our succession adviser; it costs 4 hours, the risk is that we open more than we can close.";
        foreach (var person in Colleagues.Take(3))
        {
            var daysAgo = person == DemoPeople.Sofie ? 36 : 90;
            var marked = Submission.HandIn(exercise.Id, person.Id, Work, Ago(daysAgo));
            db.Add(marked.Mark(exercise, new([.. exercise.Rubric.Criteria.Select(c => new CriterionMark(c.Id, 4))]), "Good questions. Name the price earlier.", DemoPeople.Tessa.Id, Ago(daysAgo - 2))!);
            db.Add(marked);
            db.AddRange(exercise.CompetencyIds.Select(c => Evidence.OfPerson(person.Id, new Observation(c, 4, 3, EvidenceSource.Exercise, marked.Id), Ago(daysAgo - 2))));
        }

        db.Add(Submission.HandIn(exercise.Id, DemoPeople.Emma.Id, Work, Ago(days: 2)));
        var returned = Submission.HandIn(exercise.Id, DemoPeople.Petra.Id, "A client who wants a loan.", Ago(days: 6));
        returned.Return("Say what the client needs, not what we sell, and add the three questions.", DemoPeople.Tessa.Id, Ago(days: 4));
        db.Add(returned);
        var draft = new ExerciseDraft(exercise.Id, DemoPeople.Nora.Id);
        draft.Keep("**Need:** a couple who sold their shop and want to know whether it lasts.\n\n- What would a good year look like?", Ago(days: 1));
        db.Add(draft);
    }

    private DateTimeOffset Ago(int days) => clock.GetUtcNow().AddDays(-days);
}
