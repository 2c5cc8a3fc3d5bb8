using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Modules;

/// <summary>A capsule of six minutes with a film that stands elsewhere.</summary>
public sealed class CapsuleDemo(TimeProvider clock) : IDemoData
{
    private const string Code = "capsule-three-breaths";

    public int Order => 702;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Modules.AnyAsync(m => m.Code == Code, cancellationToken))
        {
            return;
        }

        var empathy = await db.Competencies.Where(c => c.Code == "empathy" || c.Code == "active-listening").Select(c => c.Id).ToListAsync(cancellationToken);
        var capsule = Module.Author(
            new ModuleWords(
                new("Three breaths before you answer", "Tre pust før du svarer", "Drie ademhalingen voor je antwoordt"),
                new("Six minutes for the moment when a client raises the voice.", "Seks minutter for øyeblikket når en kunde hever stemmen.", "Zes minuten voor het moment waarop een klant zijn stem verheft."),
                empathy,
                IsCapsule: true),
            Code);
        var film = ModuleMedium.FilmAt(
            capsule.Id,
            new("A talk that cools down", "En samtale som roer seg", "Een gesprek dat bedaart"),
            "https://films.nordvik.example/three-breaths",
            new("“You kept me waiting for a week!” – “A week is long when wages depend on it. What happened?”", "«Dere lot meg vente i en uke!» – «En uke er lenge når lønningene henger på det. Hva skjedde?»", "‘Jullie lieten me een week wachten!’ – ‘Een week is lang als de lonen ervan afhangen. Wat is er gebeurd?’"));
        var version = ModuleVersion.First(capsule.Id);
        version.Add(new LessonContent(
            new("Breathe, name, ask", "Pust, sett ord på, spør", "Adem, benoem, vraag"),
            new(
                "When a client raises the voice, your own body wants to answer. Give it something else to do.\n\n1. **Breathe** out slowly, once. Nobody notices.\n2. **Name** what you hear: *This has cost you a whole day.*\n3. **Ask** one open question, and wait.\n\nThe answer that you had ready is still there afterwards. You will seldom need it.\n\n" + $"![]({film.Path})",
                "Når en kunde hever stemmen, vil din egen kropp svare. Gi den noe annet å gjøre.\n\n1. **Pust** rolig ut, én gang. Ingen merker det.\n2. **Sett ord på** det du hører: *Dette har kostet deg en hel dag.*\n3. **Spør** ett åpent spørsmål, og vent.\n\nSvaret du hadde klart, er der fortsatt etterpå. Du trenger det sjelden.\n\n" + $"![]({film.Path})",
                "Als een klant zijn stem verheft, wil je eigen lijf antwoorden. Geef het iets anders te doen.\n\n1. **Adem** één keer rustig uit. Niemand merkt het.\n2. **Benoem** wat je hoort: *Dit heeft u een hele dag gekost.*\n3. **Vraag** één open vraag, en wacht.\n\nHet antwoord dat je klaar had, is er daarna nog steeds. Je hebt het zelden nodig.\n\n" + $"![]({film.Path})"),
            6,
            Checks.None));
        capsule.Publish(version, null, DemoPeople.Tessa.Id, clock.GetUtcNow().AddDays(-30));
        db.AddRange(capsule, version, film);
        LearningDemo.Take(db, DemoPeople.Nora.Id, capsule, [.. version.Lessons], int.MaxValue, clock.GetUtcNow().AddDays(-5));
        await db.SaveChangesAsync(cancellationToken);
    }
}
