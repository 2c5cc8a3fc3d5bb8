using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Decisions;

[Authorize(Policies.ScreenApplicants)]
public sealed class ReopenModel(AppDbContext db, TimeProvider clock) : ApplicationPage(db, clock)
{
    [BindProperty]
    public ReopenForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Application.Reopen(Form.Reason, Now);
        return DoneAsync("Reopened", cancellationToken);
    }

    public sealed record ReopenForm
    {
        [Required, StringLength(Application.NoteMaxLength)]
        public string Reason { get; init; } = "";
    }
}
