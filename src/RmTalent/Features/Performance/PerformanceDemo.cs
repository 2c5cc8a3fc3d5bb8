using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.MandatoryTraining.Credentials;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

/// <summary>Petra's plan in its second version with progress and a review, Lars's draft with proposals by both, and Emma's plan that is being changed. Each plan is in its person's language, as its draft was.</summary>
internal sealed class PerformanceDemo(PlanDraft draft, TimeProvider clock) : IDemoData
{
    private static readonly Actor Hanna = DemoPeople.Hanna.Actor;

    private DateTimeOffset _now;

    public int Order => 1200;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.DevelopmentPlans.AnyAsync(cancellationToken))
        {
            return;
        }

        _now = clock.GetUtcNow();
        await AddGapsAsync(db, cancellationToken);
        await PetraAsync(db, cancellationToken);
        await LarsAsync(db, cancellationToken);
        await EmmaAsync(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task AddGapsAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var seen = await db.Competencies.OrderBy(c => c.Position).Select(c => c.Id).Take(8).ToListAsync(cancellationToken);
        foreach (var (person, place) in new[] { (DemoPeople.Petra, 1), (DemoPeople.Lars, 4), (DemoPeople.Emma, 2) })
        {
            foreach (var (level, source, n) in new[] { (2.5m, EvidenceSource.Review, 0), (3m, EvidenceSource.Shadowing, 1), (2m, EvidenceSource.Exam, 2) })
            {
                var at = Ago(100 - (5 * n));
                var evidence = Evidence.OfPerson(person.Id, new Observation(seen[place + n], level, 4, source, person.Id), at);
                evidence.Backdate(Hanna, at);
                db.Add(evidence);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task PetraAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var plan = await WriteAsync(db, DemoPeople.Petra, 80, cancellationToken);
        Do(plan, DemoPeople.Petra, 79.6, (p, by, at) => p.Describe(p.From, p.To, "Klanten vragen naar mij bij naam; ik bereid elk gesprek schriftelijk voor.", "Binnen twee jaar senior relatiemanager.", by, at));
        Signed(plan, DemoPeople.Petra, 78);
        var (first, second) = (plan.Actions[0], plan.Actions[1]);
        Do(plan, DemoPeople.Petra, 60.3, (p, by, at) => p.ReportProgress(first.Id, 50, "De modules gelezen en twee voorbeelden met Tessa besproken.", by, at));
        if (second.Items.All.FirstOrDefault(i => i.Kind is not null) is { Kind: { } kind, ItemId: { } item })
        {
            Do(plan, DemoPeople.Petra, 52.5, (p, _, at) => p.Learned(kind, item, at));
        }

        Do(plan, DemoPeople.Hanna, 41.2, (p, by, _) => p.Revise(by, "Petra neemt twee klanten van Pål over; hun dossiers gaan voor."));
        Do(plan, DemoPeople.Hanna, 41.1, (p, by, at) => p.ChangeAction(second.Id, second.Details with { DueOn = second.DueOn.AddMonths(1), Measure = "Het examen is gehaald, en de dossiers van beide nieuwe klanten zijn zonder opmerking." }, by, at));
        Signed(plan, DemoPeople.Petra, 40);
        Do(plan, DemoPeople.Petra, 25.4, (p, by, at) => p.ReportProgress(first.Id, 100, "Examen opnieuw gedaan, en gehaald.", by, at));
        Review(db, plan, "De voorbeelden uit de praktijk hielpen. Volgende stap: een nadeel noemen voordat de klant ernaar vraagt.");
        Do(plan, DemoPeople.Petra, 2.3, (p, by, at) => p.ReportProgress(second.Id, Math.Max(60, second.Percent), "Beide dossiers doorgenomen; één vraag staat nog open bij compliance.", by, at));
    }

    private async Task LarsAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var plan = await WriteAsync(db, DemoPeople.Lars, 5, cancellationToken);
        var schemes = await db.Schemes.AsNoTracking().ToListAsync(cancellationToken);
        Do(plan, DemoPeople.Lars, 4.1, (p, by, at) => p.Describe(p.From, p.To, "", "Min egen portefølje innen sommeren.", by, at));
        Do(plan, DemoPeople.Lars, 4, (p, by, at) => p.AddAction(
            new ActionDetails(ActionKind.Practice, "Lede kvartalsmøtet med to kunder alene", p.From.AddMonths(3), "Mats sitter i rommet ved siden av", "Kundene bestiller neste møte selv", null), by, at));
        Do(plan, DemoPeople.Hanna, 3.2, (p, by, at) => p.ObjectTo(p.Actions[^1].Id, "Start med én kunde. Den andre tar dere sammen, så har dere noe å sammenligne.", by, at));
        Do(plan, DemoPeople.Hanna, 3.1, (p, by, at) => p.AddAction(
            new ActionDetails(ActionKind.Certification, "Ta autorisasjonen i finansiell rådgivning", p.To, "Fire studiedager; banken betaler gebyret", "Bestått eksamen", null)
            {
                Items = schemes.Where(x => x.Code == "AFR").Select(x => new ActionItem(null, x.Id, new LocalisedText($"{x.Code}, {x.Name}"), IsExternal: true)).ToList(),
            }, by, at));
    }

    private async Task EmmaAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var plan = await WriteAsync(db, DemoPeople.Emma, 60, cancellationToken);
        Signed(plan, DemoPeople.Emma, 57);
        Do(plan, DemoPeople.Emma, 6.4, (p, by, _) => p.Revise(by, "De cursus is verplaatst naar het voorjaar."));
        Do(plan, DemoPeople.Emma, 6.3, (p, by, at) => p.ChangeAction(p.Actions[0].Id, p.Actions[0].Details with { DueOn = p.Actions[0].DueOn.AddMonths(2), Support = "De cursus in het voorjaar; tot dan elke week een half uur met Hanna" }, by, at));
    }

    /// <summary>Held by the line manager, who has seen one gap closed and another become smaller.</summary>
    private void Review(AppDbContext db, DevelopmentPlan plan, string note)
    {
        var gaps = plan.Gaps.GroupBy(g => g.CompetencyId).Select(g => g.First()).Take(2).ToList();
        var levels = gaps.Index().ToDictionary(g => g.Item.CompetencyId, g => g.Index == 0 ? g.Item.Expected : g.Item.Expected - 1);
        IReadOnlyList<Evidence> seen = [];
        Do(plan, DemoPeople.Hanna, 18.2, (p, by, at) => seen = p.HoldReview(p.Reviews[0].Id, note, levels, by, at));
        foreach (var evidence in seen)
        {
            evidence.Backdate(Hanna, Ago(18.2));
        }

        db.AddRange(seen);
    }

    private void Signed(DevelopmentPlan plan, DemoPerson person, double daysAgo)
    {
        Do(plan, person, daysAgo, (p, by, at) => p.Sign(by, person.Name, at));
        Do(plan, DemoPeople.Hanna, daysAgo - 1, (p, by, at) => p.Sign(by, DemoPeople.Hanna.Name, at));
    }

    private void Do(DevelopmentPlan plan, DemoPerson by, double daysAgo, Action<DevelopmentPlan, Guid, DateTimeOffset> act)
    {
        act(plan, by.Id, Ago(daysAgo));
        plan.Backdate(by.Actor, Ago(daysAgo));
    }

    private async Task<DevelopmentPlan> WriteAsync(AppDbContext db, DemoPerson who, double daysAgo, CancellationToken cancellationToken)
    {
        var person = await db.People.SingleAsync(p => p.Id == who.Id, cancellationToken);
        var plan = await draft.WriteAsync(person, DemoPeople.Hanna.Id, DateOnly.FromDateTime(Ago(daysAgo).UtcDateTime), cancellationToken);
        plan.Backdate(Hanna, Ago(daysAgo));
        return plan;
    }

    private DateTimeOffset Ago(double days) => _now.AddDays(-days).AtWork(_now);
}
