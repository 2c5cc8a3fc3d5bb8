using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Applying;

[AllowAnonymous]
public sealed class CertificationsModel(AppDbContext db, AccessLinks links, ActorContext actor, TimeProvider clock) : DraftPage(db, links, actor, clock)
{
    private const int MostRows = 30;

    [BindProperty]
    public CertificationForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(Draft.Dossier.Certifications.Count >= MostRows, "That is enough; the CV may say the rest");
        var held = new HeldCertification(Guid.CreateVersion7(), Form.Name.Trim(), (Form.Issuer ?? "").Trim(), Form.ExpiresOn);
        Draft.Write(Draft.Dossier with { Certifications = [.. Draft.Dossier.Certifications, held] }, "certifications", Now);
        await SavedAsync(cancellationToken);
        return RedirectToPage(new { Token });
    }

    public sealed record CertificationForm
    {
        [Required, StringLength(Dossier.WordsMaxLength)]
        public string Name { get; init; } = "";

        [StringLength(Dossier.WordsMaxLength)]
        public string? Issuer { get; init; }

        public DateOnly? ExpiresOn { get; init; }
    }
}
