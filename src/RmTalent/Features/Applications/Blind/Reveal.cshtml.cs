using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications.Blind;

/// <summary>Ends blind mode for one candidate, with a reason.</summary>
[Authorize(Policies.ScreenApplicants)]
public sealed class RevealModel(AppDbContext db, TimeProvider clock) : ApplicationPage(db, clock)
{
    [BindProperty]
    public RevealForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(!IsHidden, "The name is shown already");
        Application.Reveal(Form.Reason, User.Id, Now);
        return DoneAsync("Revealed", cancellationToken);
    }

    public sealed record RevealForm
    {
        [Required, StringLength(Application.NoteMaxLength)]
        public string Reason { get; init; } = "";
    }
}
