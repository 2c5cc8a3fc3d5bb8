using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications.Decisions;

/// <summary>Moves a card of the board. Turning down goes by its own page, because it needs a reason and a mail.</summary>
[Authorize(Policies.ScreenApplicants)]
public sealed class MoveModel(AppDbContext db, TimeProvider clock, ITexts texts) : ApplicationPage(db, clock)
{
    [BindProperty]
    public MoveForm Form { get; set; } = new();

    public IEnumerable<SelectListItem> Choices => BoardModel.Moves(Application.Status).Select(s => new SelectListItem(texts.Of(s), s.ToString()));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Form.To is ApplicationStatus.Unsuccessful)
        {
            return Redirect($"/applications/{Id}/turn-down");
        }

        Application.MoveByHand(Form.To!.Value, Now);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Moved");
        return Redirect($"/vacancies/{Vacancy.Id}/applications");
    }

    public sealed record MoveForm
    {
        [Required]
        public ApplicationStatus? To { get; init; }
    }
}
