using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Administration;

[Authorize(Policies.Administer)]
public sealed class LogoSettingsModel(AppDbContext db, OrganisationLogo logos, FileStore files, IPdfEngine documents) : PageModel, ILoadedPage
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public LogoAddress? Logo { get; private set; }

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Logo = await logos.AddressAsync(cancellationToken);
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(Form.Image is null, "Choose a file");
        using var bytes = new MemoryStream();
        await Form.Image!.CopyToAsync(bytes, cancellationToken);
        OrganisationLogo.Rule.Check(bytes, "Form.Image");
        TryOut(bytes.ToArray());
        var file = await files.SaveAsync(Form.Image!, new FilePlace(Organisation.OnlyId, OrganisationLogo.Purpose, "Form.Image"), OrganisationLogo.Rule, cancellationToken);
        return await WearAsync(file.Id, cancellationToken);
    }

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken) => WearAsync(null, cancellationToken);

    /// <summary>What begins like an image may still be damaged, and would spoil every document.</summary>
    private void TryOut(byte[] image)
    {
        try
        {
            documents.Render(new Document { Title = OrganisationLogo.Purpose, Language = "en", Header = new PageHeader("", Logo: new Image(image, OrganisationLogo.Purpose)), Blocks = [new Image(image, OrganisationLogo.Purpose)] });
        }
        catch (Exception damaged) when (damaged is not OutOfMemoryException)
        {
            throw new RefusedException("Choose a file of this kind: {0}. This one is something else, or damaged", OrganisationLogo.Rule.Names) { Field = "Form.Image" };
        }
    }

    private async Task<IActionResult> WearAsync(Guid? logoId, CancellationToken cancellationToken)
    {
        var organisation = await db.Set<Organisation>().SingleOrDefaultAsync(cancellationToken);
        Refuse.When(organisation is null, "Save the organisation's details first");
        organisation!.Wear(logoId);
        if (Logo is { } former)
        {
            await files.RemoveAsync(former.Id, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return RedirectToPage();
    }

    public sealed record Input
    {
        public IFormFile? Image { get; init; }
    }
}
