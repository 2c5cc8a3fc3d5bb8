using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.Learning;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Pdf;
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

    /// <summary>The last day, when something else than the template knows it.</summary>
    public DateOnly? ValidUntil { get; init; }
}

/// <summary>Whose certificate, and in which language.</summary>
public sealed record Learner(Guid Id, string Name, string Language);

/// <summary>Issues certificates: number, code, words and PDF frozen, mail to the learner, all added to the unit of work that the caller saves.</summary>
public sealed class Issuer(AppDbContext db, FileStore files, IPdfEngine pdf, Outbox outbox, CertificateNumbers numbers, SiteAddress site, ITexts texts, TimeProvider clock)
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
        var said = await SayAsync(template, new Learner(person!.Id, person.Name, person.Language), code, request, cancellationToken);
        return await AddAsync(said, code, request, person, cancellationToken);
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
        var newer = await AddAsync(said, code, request, person, cancellationToken);
        old.ReplaceBy(newer, clock.GetUtcNow());
        return newer;
    }

    /// <summary>What a certificate of the template would say to this person now.</summary>
    public async Task<AwardSnapshot> SayAsync(CertificateTemplate template, Learner learner, string code, IssueRequest request, CancellationToken cancellationToken)
    {
        var organisation = await db.OrganisationAsync(cancellationToken);
        var source = request.CompletionId is { } id
            ? await db.Completions.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.PersonId == learner.Id, cancellationToken)
            : null;
        Refuse.When(request.CompletionId is not null && source is null, "Choose something that this person completed");
        var competency = template.CompetencyId is { } competencyId
            ? await db.Competencies.AsNoTracking().SingleOrDefaultAsync(c => c.Id == competencyId, cancellationToken)
            : null;
        var on = request.On ?? WorkingCalendar.Of(organisation).LocalDate(clock.GetUtcNow());
        var said = new AwardSnapshot
        {
            Learner = learner.Name,
            Organisation = organisation.Name,
            Title = template.Title,
            Statement = template.Body,
            Achievement = source?.Title ?? request.Achievement ?? template.Name,
            SourceKind = source?.Kind,
            SourceId = source?.ItemId,
            CompetencyId = competency?.Id,
            Competency = competency?.Name,
            Level = template.Level,
            Anchor = template.Level is { } level ? competency?.AnchorOf(level) : null,
            Hours = template.Hours ?? (source?.Hours > 0 ? source.Hours : null),
            ScorePercent = source?.ScorePercent,
            IssuedOn = on,
            ValidUntil = request.ValidUntil is { } until ? until : template.ValidMonths is { } months ? on.AddMonths(months) : null,
            SignatoryName = template.SignatoryName,
            SignatoryTitle = template.SignatoryTitle,
            Issuer = request.IssuerId is { } issuer ? await NameOfAsync(issuer, cancellationToken) : "",
            Language = learner.Language,
            VerifyUrl = site.Url($"/verify/{code}"),
            Design = template.Design,
        };
        return said with { Title = Filled(template.Title, said), Statement = Filled(template.Body, said) };
    }

    /// <summary>The certificate as it is drawn.</summary>
    public async Task<Document> DrawAsync(AwardSnapshot said, string number, string code, CancellationToken cancellationToken) =>
        CertificateDocument.Of(said, number, code, texts, clock.GetUtcNow(), await LogoAsync(said.Design.LogoId, cancellationToken));

    private async Task<Award> AddAsync(AwardSnapshot said, string code, IssueRequest request, Person person, CancellationToken cancellationToken)
    {
        var number = await numbers.NextAsync(said.Organisation, said.IssuedOn.Year, cancellationToken);
        var award = Award.Issue(new AwardIdentity(number, code, person.Id, request.TemplateId, request.Occasion), said, request.IssuerId);
        var bytes = pdf.Render(await DrawAsync(said, number, code, cancellationToken));
        var file = files.Add(bytes, FileKind.Pdf, $"{said.Title.In(said.Language)} {number}.pdf", new FilePlace(award.Id, "certificate"));
        award.Freeze(file.Id, file.Sha256);
        db.Add(award);
        await outbox.QueueAsync(CertificateMails.Issued(award, person), cancellationToken);
        return award;
    }

    private static LocalisedText Filled(LocalisedText text, AwardSnapshot said) => Placeholders.Fill(text, (placeholder, language) => placeholder switch
    {
        "{name}" => said.Learner,
        "{course}" => said.Achievement.In(language),
        "{hours}" => said.Hours?.ToString("0.##", Languages.CultureOf(language)) ?? "–",
        "{score}" => said.ScorePercent?.ToString("0.#", Languages.CultureOf(language)) ?? "–",
        "{date}" => CertificateDocument.Day(said.IssuedOn, language),
        "{organisation}" => said.Organisation,
        _ => placeholder,
    });

    private async Task<string> NameOfAsync(Guid personId, CancellationToken cancellationToken) =>
        await db.People.Where(p => p.Id == personId).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken) ?? "";

    private async Task<byte[]?> LogoAsync(Guid? id, CancellationToken cancellationToken)
    {
        if (id is not { } given || await files.FindAsync(given, cancellationToken) is not { } file)
        {
            return null;
        }

        using var content = files.Open(file);
        var bytes = new byte[file.Size];
        await content.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
