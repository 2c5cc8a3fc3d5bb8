using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Decisions;

/// <summary>Keeps the mail about a decision from going out, as long as it has not gone.</summary>
[Authorize(Policies.ScreenApplicants)]
public sealed class StopNoticeModel(AppDbContext db, TimeProvider clock) : ApplicationPage(db, clock)
{
    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Application.StopNotice();
        return DoneAsync("The mail is stopped", cancellationToken);
    }
}
