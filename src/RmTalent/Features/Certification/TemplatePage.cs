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
public abstract class TemplatePage(AppDbContext db, Issuer issuer) : PageModel, ILoadedPage
{
    [BindProperty]
    public TemplateForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Competencies { get; private set; } = [];

    public IEnumerable<SelectListItem> Levels => Enumerable.Range(1, Competency.Levels).Select(l => new SelectListItem($"{l}", $"{l}"));

    public IEnumerable<SelectListItem> PreviewLanguages => Languages.All.Select(l => new SelectListItem(Languages.NameOf(l), l));

    /// <summary>The template that exists; null for a new one.</summary>
    public CertificateTemplate? Template { get; protected set; }

    /// <summary>Null while the words are not complete.</summary>
    public Document? Preview { get; private set; }

    /// <summary>Why there is no preview: an English key.</summary>
    public RefusedException? Missing { get; private set; }

    protected AppDbContext Db => db;

    public virtual async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Competencies = [.. (await db.Competencies.AsNoTracking().InUse().Select(c => new { c.Id, c.Name }).ToListAsync(cancellationToken))
            .Select(c => new SelectListItem(c.Name.ToString(), c.Id.ToString()))];
        if (HttpMethods.IsGet(Request.Method))
        {
            Form = Template is null ? new TemplateForm { PreviewLanguage = Languages.Current } : TemplateForm.Of(Template);
        }

        await DrawAsync(cancellationToken);
        return true;
    }

    /// <summary>The uploaded logo, or the one that was there.</summary>
    protected async Task<Guid?> LogoAsync(FileStore files, Guid templateId, CancellationToken cancellationToken) => Form.Logo is null
        ? Template?.Design.LogoId
        : (await files.SaveAsync(Form.Logo, new FilePlace(templateId, "logo", "Form.Logo"), UploadRule.Image, cancellationToken)).Id;

    private async Task DrawAsync(CancellationToken cancellationToken)
    {
        try
        {
            var specimen = CertificateTemplate.Draw(Form.Terms(Template?.Design.LogoId));
            var code = new string('0', Award.CodeLength);
            var learner = new Learner(Guid.Empty, User.Identity?.Name ?? "", Languages.Nearest(Form.PreviewLanguage) ?? Languages.English);
            var said = await issuer.SayAsync(specimen, learner, code, new IssueRequest(specimen.Id, learner.Id, ""), cancellationToken);
            Preview = await issuer.DrawAsync(said, $"{CertificateNumbers.Initials(said.Organisation)}-{said.IssuedOn.Year}-000000", code, cancellationToken);
        }
        catch (RefusedException refused)
        {
            Missing = refused;
        }
    }
}
