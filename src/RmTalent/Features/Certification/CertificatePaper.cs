using System.Text;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Certification.Badges;
using RmTalent.Features.Competencies;
using RmTalent.Features.Learning;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

/// <summary>What a certificate says and how it is drawn: for a preview, and frozen when one is issued.</summary>
public sealed class CertificatePaper(AppDbContext db, FileStore files, DesignFiles pictures, IPdfEngine pdf, BadgeMaker badges, SiteAddress site, ITexts texts, TimeProvider clock)
{
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
            SourceId = source?.ItemId ?? request.RequirementId,
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
            Issuer = request.IssuerId is { } issuer ? await db.People.Where(p => p.Id == issuer).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken) ?? "" : "",
            Language = learner.Language,
            VerifyUrl = site.Url($"/verify/{code}"),
            Design = template.Design,
        };
        return said with { Title = Filled(template.Title, said), Statement = Filled(template.Body, said), Criteria = CriteriaOf(template, said) };
    }

    /// <summary>The certificate as it is drawn.</summary>
    /// <param name="said">What it says.</param>
    /// <param name="number">For people.</param>
    /// <param name="code">For the check.</param>
    /// <param name="shown">Other pictures than the design's, for a preview of what is not saved yet.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Document> DrawAsync(AwardSnapshot said, string number, string code, CancellationToken cancellationToken, DesignPictures? shown = null) =>
        CertificateDocument.Of(said, number, code, texts, clock.GetUtcNow(), shown ?? await pictures.LoadAsync(said.Design, cancellationToken));

    /// <summary>Signs the badge and draws the PDF with the badge inside, once and for all.</summary>
    internal async Task<FrozenAward> FreezeAsync(Award award, CertificateTemplate template, CancellationToken cancellationToken)
    {
        var said = award.Snapshot;
        var words = new AchievementWords(said.Organisation, said.Achievement, Neutral(template.Title, said), said.Criteria)
        {
            Competency = said.Competency,
            Level = said.Level,
            Anchor = said.Anchor,
            Hours = template.Hours,
            ValidMonths = template.ValidMonths,
            Design = template.Design,
        };
        var achievement = await badges.AchievementAsync(award.TemplateId, said.SourceId, words, cancellationToken);
        var badge = await badges.MakeAsync(award, achievement, cancellationToken);
        var document = await DrawAsync(said, award.Number, award.Code, cancellationToken) with
        {
            Attachments = [new Attachment($"{award.Number}.jwt", "application/jwt", Encoding.ASCII.GetBytes(badge.Token), "Open Badge 3.0")],
        };
        var file = files.Add(pdf.Render(document), FileKind.Pdf, $"{said.Title.In(said.Language)} {award.Number}.pdf", new FilePlace(award.Id, "certificate"));
        return new FrozenAward(file.Id, file.Sha256, badge.Token, badge.KeyId, achievement.Id);
    }

    private static LocalisedText Filled(LocalisedText text, AwardSnapshot said) => Placeholders.Fill(text, (placeholder, language) => placeholder switch
    {
        "{name}" => said.Learner,
        "{score}" => said.ScorePercent?.ToString("0.#", Languages.CultureOf(language)) ?? "–",
        "{date}" => CertificateDocument.Day(said.IssuedOn, language),
        _ => OfNobody(placeholder, language, said),
    });

    /// <summary>Words that stand on a public page name no learner, no day and no result.</summary>
    private static LocalisedText Neutral(LocalisedText text, AwardSnapshot said) => Placeholders.Fill(text, (placeholder, language) => placeholder switch
    {
        "{name}" or "{score}" or "{date}" => "…",
        _ => OfNobody(placeholder, language, said),
    });

    private static LocalisedText CriteriaOf(CertificateTemplate template, AwardSnapshot said) => Neutral(template.Criteria.En.Length > 0 ? template.Criteria : template.Body, said);

    private static string OfNobody(string placeholder, string language, AwardSnapshot said) => placeholder switch
    {
        "{course}" => said.Achievement.In(language),
        "{hours}" => said.Hours?.ToString("0.##", Languages.CultureOf(language)) ?? "–",
        "{organisation}" => said.Organisation,
        _ => placeholder,
    };
}
