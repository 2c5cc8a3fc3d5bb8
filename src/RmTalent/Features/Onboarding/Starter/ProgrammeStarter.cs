using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.Learning.Exams;
using RmTalent.Features.Learning.Exercises;
using RmTalent.Features.Learning.Modules;
using RmTalent.Features.Learning.Sessions;
using RmTalent.Features.Learning.Starter;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Starter;

/// <summary>The programme for new relationship managers that a new site begins with: twelve topics over ninety days.</summary>
public sealed class ProgrammeStarter(TimeProvider clock) : IStarterData
{
    public const string Code = "relationship-manager";

    /// <summary>On which day after the start each topic is due.</summary>
    private static readonly (string Topic, Phase Phase, int Day)[] Days =
    [
        ("05-role", Phase.FirstWeek, 1), ("02-policies", Phase.FirstWeek, 2), ("12-tools", Phase.FirstWeek, 3), ("01-products", Phase.FirstWeek, 4),
        ("09-communication", Phase.FirstMonth, 8), ("11-trust", Phase.FirstMonth, 10), ("03-sales", Phase.FirstMonth, 14), ("10-service", Phase.FirstMonth, 18),
        ("06-segments", Phase.FirstMonth, 22), ("08-time", Phase.FirstMonth, 26), ("07-client-base", Phase.UntilDay90, 40), ("04-performance", Phase.UntilDay90, 50),
    ];

    public int Order => 800;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Programmes.AnyAsync(cancellationToken))
        {
            return;
        }

        var programme = Programme.Design(new ProgrammeWords(new("New relationship manager", "Ny kunderådgiver", "Nieuwe relatiemanager"), null, null), Code);
        var version = ProgrammeVersion.First(programme.Id);
        foreach (var step in await StepsAsync(db, cancellationToken))
        {
            version.Put(step);
        }

        programme.Publish(version, null, clock.GetUtcNow());
        db.AddRange(programme, version);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<List<ProgrammeStep>> StepsAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var modules = await db.Modules.Where(m => m.Code != null).ToDictionaryAsync(m => m.Code!, m => m.Item, StringComparer.Ordinal, cancellationToken);
        var course = (await db.Courses.SingleAsync(c => c.Code == LearningStarter.CourseCode, cancellationToken)).Item;
        var exercise = (await db.Exercises.SingleAsync(e => e.Code == LearningStarter.ExerciseCode, cancellationToken)).Item;
        var exam = (await db.Exams.SingleAsync(e => e.Code == LearningStarter.ExamCode, cancellationToken)).Item;
        var shadowing = Step(Phase.FirstMonth, StepKind.Shadowing, 20, new("Shadow an experienced colleague for a day", "Følg en erfaren kollega en dag", "Loop een dag mee met een ervaren collega")) with { Hours = 6 };
        return
        [
            Step(Phase.BeforeStart, StepKind.Task, -5, new("Prepare desk, computer and access", "Gjør klar pult, datamaskin og tilganger", "Maak werkplek, computer en toegang klaar")) with { Owner = StepOwner.Manager },
            Step(Phase.BeforeStart, StepKind.Task, -3, new("Send a welcome message", "Send en velkomsthilsen", "Stuur een welkomstbericht")) with { Owner = StepOwner.Buddy },
            Step(Phase.FirstWeek, StepKind.Meeting, 0, new("Welcome talk with your manager", "Velkomstsamtale med lederen din", "Welkomstgesprek met je manager")),
            .. Days.Where(d => d.Phase == Phase.FirstWeek).Select(d => Learn(d.Phase, StepKind.Module, d.Day, modules[d.Topic])),
            Step(Phase.FirstWeek, StepKind.Meeting, 4, new("Lunch with your buddy", "Lunsj med fadderen din", "Lunch met je buddy")) with { IsOptional = true },
            .. Days.Where(d => d.Phase == Phase.FirstMonth).Select(d => Learn(d.Phase, StepKind.Module, d.Day, modules[d.Topic])),
            Learn(Phase.FirstMonth, StepKind.Session, 21, course),
            shadowing,
            Step(Phase.FirstMonth, StepKind.Meeting, 3, new("Talk about what you saw", "Snakk om det du så", "Praat na over wat je zag")) with { Due = DueRule.AfterStep(shadowing.Id, 3), After = shadowing.Id },
            Learn(Phase.FirstMonth, StepKind.Exam, 28, exam),
            Learn(Phase.FirstMonth, StepKind.Exercise, 30, exercise),
            .. Days.Where(d => d.Phase == Phase.UntilDay90).Select(d => Learn(d.Phase, StepKind.Module, d.Day, modules[d.Topic])),
            Step(Phase.UntilDay90, StepKind.Task, 60, new("Meet five clients of your own", "Møt fem egne kunder", "Spreek vijf eigen klanten")) with { Choice = "clients" },
            Step(Phase.UntilDay90, StepKind.Task, 60, new("Call ten clients with an open promise", "Ring ti kunder med et åpent løfte", "Bel tien klanten met een open belofte")) with { Choice = "clients" },
            Step(Phase.UntilDay90, StepKind.Meeting, 88, new("Ninety-day talk: what works, what next", "Nittidagerssamtale: hva fungerer, hva nå", "Gesprek na negentig dagen: wat werkt, wat nu")) with { Owner = StepOwner.Manager },
        ];
    }

    private static ProgrammeStep Step(Phase phase, StepKind kind, int day, LocalisedText title) => new(Guid.CreateVersion7(), phase, kind, title, DueRule.FromStart(day));

    private static ProgrammeStep Learn(Phase phase, StepKind kind, int day, LearningItem item) => Step(phase, kind, day, item.Title) with { ItemId = item.Id };
}
