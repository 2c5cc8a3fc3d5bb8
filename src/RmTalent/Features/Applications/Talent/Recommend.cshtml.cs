using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications.Talent;

/// <summary>Any employee recommends somebody for an open vacancy.</summary>
[Authorize(Policies.SignedIn)]
public sealed class RecommendModel(AppDbContext db, Invitations invitations, ActorContext actor, TimeProvider clock) : PageModel, ILoadedPage, IInvitationPage
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [BindProperty]
    public RecommendForm Form { get; set; } = new();

    public Vacancy Vacancy { get; private set; } = null!;

    InvitationForm IInvitationPage.Form => Form;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Vacancy = (await db.Vacancies.AsNoTracking().Open(clock.Today()).SingleOrDefaultAsync(v => v.Slug == Slug, cancellationToken))!;
        return Vacancy is not null;
    }

    public void OnGet() => Form = new RecommendForm { Language = Vacancy.Language };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await invitations.InviteAsync(Vacancy, Form.To(Vacancy, FoundBy.Colleague, actor.Current.Name), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Thank you. The invitation is on its way");
        return Redirect("/internal-vacancies");
    }

    public sealed record RecommendForm : InvitationForm
    {
        [Range(typeof(bool), "true", "true", ErrorMessage = "Please ask them first and tick the box")]
        public bool Asked { get; init; }
    }
}
