using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications.Talent;

/// <summary>A recruiter asks somebody to apply who was found elsewhere, or recommended by a colleague.</summary>
[Authorize(Policies.ScreenApplicants)]
public sealed class InviteModel(AppDbContext db, TimeProvider clock, Invitations invitations, ActorContext actor, ITexts texts) : VacancyPage(db, clock), IInvitationPage
{
    [BindProperty]
    public InviteForm Form { get; set; } = new();

    public IEnumerable<SelectListItem> Ways => new[] { FoundBy.Ourselves, FoundBy.Colleague }.Select(b => new SelectListItem(texts.Of(b), b.ToString()));

    InvitationForm IInvitationPage.Form => Form;

    public void OnGet() => Form = new InviteForm { Language = Vacancy.Language };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await invitations.InviteAsync(Vacancy, Form.To(Vacancy, Form.By is FoundBy.Colleague ? FoundBy.Colleague : FoundBy.Ourselves, actor.Current.Name), cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("The invitation is on its way");
        return Redirect($"/vacancies/{Id}/applications");
    }

    public sealed record InviteForm : InvitationForm
    {
        public FoundBy By { get; init; }
    }
}
