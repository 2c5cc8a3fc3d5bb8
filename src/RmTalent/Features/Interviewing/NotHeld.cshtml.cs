using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing;

public enum AfterNotHeld
{
    [Text("We invite the candidate again")]
    InviteAgain,

    [Text("The application ends here")]
    End,
}

/// <summary>The candidate did not answer or did not come. Where nothing was scored, the decision gate has nothing to guard: the recruiter may end the application.</summary>
[Authorize(Policies.PlanInterviews)]
public sealed class NotHeldModel(AppDbContext db, AccessLinks links, TimeProvider clock) : InterviewPage(db)
{
    [BindProperty]
    public NotHeldForm Form { get; init; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (now, interview) = (clock.GetUtcNow(), await TrackedAsync(cancellationToken));
        interview.NotHeld(now);
        await links.RevokeAsync(InterviewMails.LinkPurpose, Id, cancellationToken);
        if (Form.Next is AfterNotHeld.End)
        {
            var application = await Db.Applications.SingleAsync(a => a.Id == interview.ApplicationId, cancellationToken);
            application.TurnDown(HiringStage.Interview, interview.StartsAt is null ? TurnDownReason.CouldNotReach : TurnDownReason.NoShow, now);
        }

        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Noted");
        return Redirect($"/applications/{interview.ApplicationId}");
    }

    public sealed record NotHeldForm
    {
        [Required(ErrorMessage = "Choose what follows")]
        public AfterNotHeld? Next { get; init; }
    }
}
