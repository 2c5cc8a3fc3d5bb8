using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

/// <summary>What making, changing and previewing a template have in common.</summary>
public abstract class TemplatePage(AppDbContext db, CertificatePaper paper, DesignFiles files) : PageModel, ILoadedPage
{
    [BindProperty]
    public TemplateForm Form { get; set; } = new();

    /// <summary>Of the template when the form was made.</summary>
    [BindProperty]
    public int Version { get; set; }

    public IReadOnlyList<SelectListItem> Competencies { get; private set; } = [];

    public IEnumerable<SelectListItem> Levels => Enumerable.Range(1, Competency.Levels).Select(l => new SelectListItem($"{l}", $"{l}"));

    public IEnumerable<SelectListItem> PreviewLanguages => Languages.All.Select(l => new SelectListItem(Languages.NameOf(l), l));

    /// <summary>The template that exists; null for a new one.</summary>
    public CertificateTemplate? Template { get; protected set; }

    /// <summary>Null while the words are not complete.</summary>
    public Document? Preview { get; private set; }

    /// <summary>That of the preview.</summary>
    public CertificateDesign Design { get; private set; } = CertificateDesign.Default;

    /// <summary>Why there is no preview: an English key.</summary>
    public RefusedException? Missing { get; private set; }

    protected AppDbContext Db => db;

    public virtual async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Competencies = [.. (await db.Competencies.AsNoTracking().InUse().Select(c => new { c.Id, c.Name }).ToListAsync(cancellationToken))
            .Select(c => new SelectListItem(c.Name.ToString(), c.Id.ToString()))];
        if (HttpMethods.IsGet(Request.Method))
        {
            (Form, Version) = Template is null ? (new TemplateForm { PreviewLanguage = Languages.Current }, 0) : (TemplateForm.Of(Template), Template.Version);
        }

        await DrawAsync(cancellationToken);
        return true;
    }

    protected CertificateDesign Before => Template?.Design ?? CertificateDesign.Default;

    /// <summary>What was typed, with the pictures that were chosen kept.</summary>
    protected async Task<TemplateTerms> KeptAsync(Guid templateId, CancellationToken cancellationToken)
    {
        _ = Form.Terms(Before); // refuses before anything is kept
        return Form.Terms(Before with
        {
            LogoId = await files.KeepAsync(Form.Logo, Before.LogoId, new FilePlace(templateId, "logo", "Form.Logo"), cancellationToken),
            SignatureId = await files.KeepAsync(Form.Signature, Before.SignatureId, new FilePlace(templateId, "signature", "Form.Signature"), cancellationToken),
            SealId = await files.KeepAsync(Form.SealPicture, Before.SealId, new FilePlace(templateId, "seal", "Form.SealPicture"), cancellationToken),
        });
    }

    private async Task DrawAsync(CancellationToken cancellationToken)
    {
        try
        {
            var specimen = CertificateTemplate.Draw(Form.Terms(Before));
            var code = new string('0', Award.CodeLength);
            var learner = new Learner(Guid.Empty, User.Identity?.Name ?? "", Languages.Nearest(Form.PreviewLanguage) ?? Languages.English);
            var said = await paper.SayAsync(specimen, learner, code, new IssueRequest(specimen.Id, learner.Id, ""), cancellationToken);
            Preview = await paper.DrawAsync(said, $"{CertificateNumbers.Initials(said.Organisation)}-{said.IssuedOn.Year}-000000", code, cancellationToken, await ShownAsync(specimen.Design, cancellationToken));
            Design = specimen.Design;
        }
        catch (RefusedException refused)
        {
            Missing = refused;
        }
    }

    private async Task<DesignPictures> ShownAsync(CertificateDesign design, CancellationToken cancellationToken)
    {
        var saved = await files.LoadAsync(design, cancellationToken);
        return new(
            await files.ReadAsync(Form.Logo, cancellationToken) ?? saved.Logo,
            await files.ReadAsync(Form.Signature, cancellationToken) ?? saved.Signature,
            await files.ReadAsync(Form.SealPicture, cancellationToken) ?? saved.Seal);
    }
}
