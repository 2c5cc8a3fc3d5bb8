using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing;

[Authorize(Policies.PlanInterviews)]
public sealed class CancelModel(AppDbContext db, InterviewMails mails, AccessLinks links) : InterviewPage(db)
{
    [BindProperty]
    public CancelForm Form { get; init; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var interview = await TrackedAsync(cancellationToken);
        interview.Cancel(Form.Reason!);
        await links.RevokeAsync(InterviewMails.LinkPurpose, Id, cancellationToken);
        if (interview.StartsAt is not null)
        {
            await mails.InviteAsync(interview, cancellationToken);
        }

        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("The interview is cancelled");
        return Redirect($"/interviews/{Id}");
    }

    public sealed record CancelForm
    {
        [Required(ErrorMessage = "Say why"), StringLength(Interview.ReasonMaxLength)]
        public string? Reason { get; init; }
    }
}
