using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

/// <summary>What to issue. The occasion makes it happen once.</summary>
public sealed record IssueRequest(Guid TemplateId, Guid PersonId, string Occasion)
{
    public Guid? CompletionId { get; init; }

    public Guid? IssuerId { get; init; }

    /// <summary>Today unless told.</summary>
    public DateOnly? On { get; init; }

    /// <summary>What was achieved, when it is no completed learning item; the template's name unless told.</summary>
    public LocalisedText? Achievement { get; init; }

    /// <summary>The requirement that was met, when that is why.</summary>
    public Guid? RequirementId { get; init; }

    /// <summary>The last day, when something else than the template knows it.</summary>
    public DateOnly? ValidUntil { get; init; }
}

/// <summary>Whose certificate, and in which language.</summary>
public sealed record Learner(Guid Id, string Name, string Language);

/// <summary>Issues certificates: number, code, words, badge and PDF frozen, mail to the learner, all added to the unit of work that the caller saves.</summary>
public sealed class Issuer(AppDbContext db, CertificatePaper paper, Outbox outbox, CertificateNumbers numbers, SiteAddress site, TimeProvider clock)
{
    /// <returns>Null when the person has this certificate for this occasion.</returns>
    /// <exception cref="RefusedException">The template is archived, or there is no such person or template.</exception>
    public async Task<Award?> IssueAsync(IssueRequest request, CancellationToken cancellationToken)
    {
        if (await db.Awards.AnyAsync(a => a.PersonId == request.PersonId && a.TemplateId == request.TemplateId && a.Occasion == request.Occasion, cancellationToken))
        {
            return null;
        }

        var template = await db.CertificateTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Id == request.TemplateId, cancellationToken);
        Refuse.When(template is null, "This template is gone");
        Refuse.When(template!.ArchivedAt is not null, "This template is archived");
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PersonId, cancellationToken);
        Refuse.When(person is null, "This person is gone");
        var code = AwardIdentity.NewCode();
        var said = await paper.SayAsync(template, new Learner(person!.Id, person.Name, person.Language), code, request, cancellationToken);
        return await AddAsync(said, code, request, (template, person), cancellationToken);
    }

    /// <summary>The same certificate once more, with the person's present name; the old one leads to the new one.</summary>
    public async Task<Award> ReissueAsync(Award old, Guid byId, CancellationToken cancellationToken)
    {
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == old.PersonId, cancellationToken);
        var code = AwardIdentity.NewCode();
        var organisation = await db.OrganisationAsync(cancellationToken);
        var said = old.Snapshot with
        {
            Learner = person.Name,
            Language = person.Language,
            IssuedOn = WorkingCalendar.Of(organisation).LocalDate(clock.GetUtcNow()),
            Issuer = await NameOfAsync(byId, cancellationToken),
            VerifyUrl = site.Url($"/verify/{code}"),
        };
        var request = new IssueRequest(old.TemplateId, old.PersonId, $"reissue:{old.Id}") { IssuerId = byId };
        var template = await db.CertificateTemplates.AsNoTracking().SingleAsync(t => t.Id == old.TemplateId, cancellationToken);
        var newer = await AddAsync(said, code, request, (template, person), cancellationToken);
        old.ReplaceBy(newer, clock.GetUtcNow());
        return newer;
    }

    private async Task<Award> AddAsync(AwardSnapshot said, string code, IssueRequest request, (CertificateTemplate Template, Person Person) of, CancellationToken cancellationToken)
    {
        var number = await numbers.NextAsync(said.Organisation, said.IssuedOn.Year, cancellationToken);
        var award = Award.Issue(new AwardIdentity(number, code, of.Person.Id, of.Template.Id, request.Occasion), said, request.IssuerId);
        award.Freeze(await paper.FreezeAsync(award, of.Template, cancellationToken));
        db.Add(award);
        await outbox.QueueAsync(CertificateMails.Issued(award, of.Person), cancellationToken);
        return award;
    }

    private async Task<string> NameOfAsync(Guid personId, CancellationToken cancellationToken) =>
        await db.People.Where(p => p.Id == personId).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken) ?? "";
}
