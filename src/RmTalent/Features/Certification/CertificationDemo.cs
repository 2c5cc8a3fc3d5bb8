using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

/// <summary>Certificates in every state, one of them about to end, and a class that got theirs together.</summary>
internal sealed class CertificationDemo(Issuer issuer, TimeProvider clock) : IDemoData
{
    public int Order => 1100;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Awards.AnyAsync(cancellationToken))
        {
            return;
        }

        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        var templates = await db.CertificateTemplates.ToDictionaryAsync(t => t.Code!, StringComparer.Ordinal, cancellationToken);
        foreach (var template in templates.Values)
        {
            template.Change((TemplateForm.Of(template) with { SignatoryName = DemoPeople.Tessa.Name, SignatoryTitle = DemoPeople.Tessa.JobTitle }).Terms(template.Design));
        }

        await db.SaveChangesAsync(cancellationToken);
        var (exam, onboarding, attendance) = (templates[StarterTemplates.Exam].Id, templates[StarterTemplates.Onboarding].Id, templates[StarterTemplates.Attendance].Id);
        await GiveAsync(db, exam, DemoPeople.Lars, today.AddMonths(-3), cancellationToken);
        await GiveAsync(db, exam, DemoPeople.Petra, today.AddMonths(-12).AddDays(24), cancellationToken);
        await GiveAsync(db, exam, DemoPeople.Mats, today.AddMonths(-12).AddDays(5), cancellationToken);
        await GiveAsync(db, exam, DemoPeople.Pal, today.AddMonths(-14), cancellationToken);
        await GiveAsync(db, onboarding, DemoPeople.Emma, today.AddMonths(-4), cancellationToken);
        await GiveAsync(db, onboarding, DemoPeople.Lars, today.AddMonths(-4), cancellationToken);
        var doubtful = await GiveAsync(db, exam, DemoPeople.Sofie, today.AddDays(-33), cancellationToken);
        doubtful.Revoke("The exam was taken with help from others.", DemoPeople.Tessa.Id, clock.GetUtcNow());
        var early = await GiveAsync(db, onboarding, DemoPeople.Pal, today.AddMonths(-32), cancellationToken);
        early.ReplaceBy(await GiveAsync(db, onboarding, DemoPeople.Pal, today.AddMonths(-31), cancellationToken), clock.GetUtcNow());
        await GiveAsync(db, await DrawOwnAsync(db, cancellationToken), DemoPeople.Lars, today.AddDays(-20), cancellationToken);
        await SetRuleAsync(db, exam, cancellationToken);
        await SetYearlyRuleAsync(db, cancellationToken);
        await GiveClassAsync(db, attendance, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Award> GiveAsync(AppDbContext db, Guid templateId, DemoPerson person, DateOnly on, CancellationToken cancellationToken)
    {
        var award = await issuer.IssueAsync(new IssueRequest(templateId, person.Id, Occasions.ByHand()) { IssuerId = DemoPeople.Tessa.Id, On = on }, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return award!;
    }

    /// <summary>A design of the bank's own: colours, upright, without a seal.</summary>
    private static async Task<Guid> DrawOwnAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var template = CertificateTemplate.Draw(new TemplateTerms(
            new("Difficult conversations with clients", "Vanskelige samtaler med kunder", "Moeilijke gesprekken met klanten"),
            new("Diploma", "Diplom", "Diploma"),
            new("has practised {course} with actors and colleagues.", "har øvd på {course} med skuespillere og kolleger.", "heeft {course} geoefend met acteurs en collega’s."))
        {
            Criteria = new(
                "Two afternoons with an actor, three recorded conversations, and a reflection that the trainer has read.",
                "To ettermiddager med skuespiller, tre samtaler på opptak og en refleksjon som kursholderen har lest.",
                "Twee middagen met een acteur, drie opgenomen gesprekken en een reflectie die de trainer heeft gelezen."),
            Hours = 8,
            ValidMonths = 36,
            SignatoryName = DemoPeople.Tessa.Name,
            SignatoryTitle = DemoPeople.Tessa.JobTitle,
            Design = new CertificateDesign(Palette.Own, Orientation.Portrait) { Colours = new OwnColours("#4a2c6f", "#c98a2b"), Seal = SealKind.None },
        });
        db.Add(template);
        await db.SaveChangesAsync(cancellationToken);
        return template.Id;
    }

    /// <summary>Saved with all its orders filled, so that nothing is left for the outbox.</summary>
    private async Task GiveClassAsync(AppDbContext db, Guid templateId, CancellationToken cancellationToken)
    {
        DemoPerson[] group = [DemoPeople.Lars, DemoPeople.Pal, DemoPeople.Mats, DemoPeople.Jonas, DemoPeople.Emma];
        var (bulk, orders) = BulkIssue.Start(templateId, null, [.. group.Select(p => new OrderedPerson(p.Id, Occasions.ByHand()))], DemoPeople.Tessa.Id, clock.GetUtcNow());
        foreach (var order in orders)
        {
            order.Fill(await issuer.IssueAsync(new IssueRequest(templateId, order.PersonId, order.Occasion) { IssuerId = DemoPeople.Tessa.Id }, cancellationToken));
        }

        db.Add(bulk);
        db.AddRange(orders);
    }

    private static async Task SetRuleAsync(AppDbContext db, Guid templateId, CancellationToken cancellationToken)
    {
        var exam = (await db.LearningItemsAsync(cancellationToken)).FirstOrDefault(i => i.Kind == LearningKind.Exam);
        if (exam is not null)
        {
            db.Add(IssueRule.OnLearning(templateId, exam.Kind, exam.Id));
        }
    }

    /// <summary>Whoever meets the yearly duty gets a certificate that is valid until the next time.</summary>
    private static async Task SetYearlyRuleAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Requirements.SingleOrDefaultAsync(r => r.Code == "aml", cancellationToken) is not { } duty)
        {
            return;
        }

        var template = CertificateTemplate.Draw(new TemplateTerms(
            new("Yearly anti-money laundering training", "Årlig opplæring i antihvitvasking", "Jaarlijkse training witwaspreventie"),
            new("Proof of training", "Opplæringsbevis", "Opleidingsbewijs"),
            new("has met the yearly duty “{course}” at {organisation}.", "har oppfylt den årlige plikten «{course}» i {organisation}.", "heeft voldaan aan de jaarlijkse verplichting ‘{course}’ bij {organisation}."))
        {
            SignatoryName = DemoPeople.Tessa.Name,
            SignatoryTitle = DemoPeople.Tessa.JobTitle,
            Design = new CertificateDesign(Palette.Midnight, Orientation.Landscape),
        });
        db.AddRange(template, IssueRule.OnRequirement(template.Id, duty.Id));
    }
}
