using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.Learning.Exams;
using RmTalent.Features.Learning.Exercises;
using RmTalent.Features.Learning.Modules;
using RmTalent.Features.Learning.Scenarios;
using RmTalent.Features.Learning.Sessions;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Starter;

/// <summary>What a new site begins with: twelve modules for new relationship managers, a course, an exercise, an exam and three scenarios. Trainers change them as they like.</summary>
public sealed class LearningStarter(TimeProvider clock) : IStarterData
{
    public const string CourseCode = "client-meetings";
    public const string ExerciseCode = "prepare-meeting";
    public const string ExamCode = "aml-basics";

    /// <summary>How to say no without hurting, what a complaint is good for, and staying calm with a client who is not.</summary>
    public static readonly IReadOnlyList<string> ScenarioCodes = ["difficult-no", "complaint", "stressed-client"];

    /// <summary>File of the topic, and the competencies it trains.</summary>
    public static readonly IReadOnlyList<(string Code, string[] Competencies)> Topics =
    [
        ("01-products", ["product-knowledge", "cross-selling"]),
        ("02-policies", ["risk-compliance", "ethics"]),
        ("03-sales", ["sales", "objection-handling"]),
        ("04-performance", ["financial-analysis"]),
        ("05-role", ["relationship-building", "collaboration"]),
        ("06-segments", ["sales", "financial-analysis"]),
        ("07-client-base", ["relationship-building"]),
        ("08-time", ["organisation"]),
        ("09-communication", ["communication", "active-listening"]),
        ("10-service", ["empathy", "objection-handling"]),
        ("11-trust", ["trust"]),
        ("12-tools", ["digital-tools", "organisation"]),
    ];

    public int Order => 700;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Modules.AnyAsync(cancellationToken) || await db.Exams.AnyAsync(cancellationToken))
        {
            return;
        }

        var competencies = await db.Competencies.ToDictionaryAsync(c => c.Code, c => c.Id, StringComparer.Ordinal, cancellationToken);
        foreach (var (code, trains) in Topics)
        {
            AddModule(db, code, [.. trains.Select(t => competencies[t])]);
        }

        db.Add(Meetings(competencies));
        db.Add(Preparation(competencies));
        AddExam(db, competencies["risk-compliance"]);
        foreach (var code in ScenarioCodes)
        {
            AddScenario(db, code, competencies);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private void AddModule(AppDbContext db, string code, IReadOnlyList<Guid> competencies)
    {
        var topic = StarterText.Module(code);
        var module = Module.Author(new ModuleWords(topic.Title, topic.Summary, competencies), code);
        var version = ModuleVersion.First(module.Id);
        foreach (var lesson in topic.Lessons)
        {
            version.Add(lesson);
        }

        module.Publish(version, null, null, clock.GetUtcNow());
        db.AddRange(module, version);
    }

    private void AddScenario(AppDbContext db, string code, Dictionary<string, Guid> competencies)
    {
        var text = ScenarioText.Read(code);
        var scenario = Scenario.Author(new ScenarioWords(text.Title, text.Summary, text.Minutes, [.. text.Competencies.Select(c => competencies[c])]), code);
        var version = ScenarioVersion.First(scenario.Id, text.Script);
        scenario.Publish(version, null, null, clock.GetUtcNow());
        db.AddRange(scenario, version);
    }

    private static void AddExam(AppDbContext db, Guid riskAndCompliance)
    {
        foreach (var (n, content) in StarterText.Questions("aml").Index())
        {
            db.Add(Question.Ask(new QuestionWords(riskAndCompliance, "aml", content, 1), $"aml-{n + 1:00}"));
        }

        var exam = Exam.Build(
            new ExamWords(
                new("Anti-money laundering: basics", "Hvitvasking: det grunnleggende", "Witwassen voorkomen: de basis"),
                new(
                    "Twelve questions drawn from the bank. Read the module *Policies and procedures* first.",
                    "Tolv spørsmål trukket fra banken. Les modulen *Retningslinjer og rutiner* først.",
                    "Twaalf vragen uit de vragenbank. Lees eerst de module *Beleid en procedures*."),
                ExamRules.Default,
                new([new ExamSection(Guid.CreateVersion7(), new("Know your client and report", "Kjenn kunden og meld fra", "Ken je klant en meld"), riskAndCompliance, "aml", 12)])),
            ExamCode);
        exam.Publish([StarterText.Questions("aml").Count]);
        db.Add(exam);
    }

    private static Course Meetings(Dictionary<string, Guid> competencies) => Course.Design(
        new CourseWords(
            new("Client meetings that lead somewhere", "Kundemøter som fører til noe", "Klantgesprekken die ergens toe leiden"),
            new(
                "You will practise three meetings with an actor: a first meeting, an objection, and a difficult message.\n\n- 09:00 What makes a good meeting\n- 09:30 Practice in threes\n- 11:30 What you take with you",
                "Du øver på tre møter med en skuespiller: et første møte, en innvending og en vanskelig beskjed.\n\n- 09:00 Hva gjør et møte godt\n- 09:30 Øving i grupper på tre\n- 11:30 Hva du tar med deg",
                "Je oefent drie gesprekken met een acteur: een kennismaking, een bezwaar en een moeilijke boodschap.\n\n- 09:00 Wat maakt een gesprek goed\n- 09:30 Oefenen in drietallen\n- 11:30 Wat neem je mee"),
            180,
            [competencies["objection-handling"], competencies["active-listening"]]),
        CourseCode);

    private static Exercise Preparation(Dictionary<string, Guid> competencies) => Exercise.Set(
        new ExerciseWords(
            new("Prepare a client meeting", "Forbered et kundemøte", "Bereid een klantgesprek voor"),
            new(
                "Choose a real client with your manager, without writing their name. Hand in one page: **what they need**, three open **questions**, your **proposal** with its price and its risk, and the **next step** that you will ask for.",
                "Velg en ekte kunde sammen med lederen din, uten å skrive navnet. Lever én side: **hva de trenger**, tre åpne **spørsmål**, **forslaget** ditt med pris og risiko, og det **neste steget** du vil be om.",
                "Kies samen met je manager een echte klant, zonder de naam op te schrijven. Lever één pagina in: **wat de klant nodig heeft**, drie open **vragen**, je **voorstel** met prijs en risico, en de **volgende stap** waar je om vraagt."),
            90,
            new(
            [
                new Criterion(Guid.CreateVersion7(), competencies["relationship-building"], new("Understands the client", "Forstår kunden", "Begrijpt de klant"), 3, StarterText.Levels),
                new Criterion(Guid.CreateVersion7(), competencies["product-knowledge"], new("Fair, fitting proposal", "Redelig og passende forslag", "Eerlijk en passend voorstel"), 3, StarterText.Levels),
            ])),
        ExerciseCode);
}
