using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing.Booking;

/// <summary>The candidate asks the recruiter for other times.</summary>
[AllowAnonymous]
public sealed class OtherTimesModel(AppDbContext db, AccessLinks links, InterviewMails mails, ActorContext actor, TimeProvider clock) : CandidateInterviewPage(db, links, actor, clock)
{
    [BindProperty]
    public OtherTimesForm Form { get; init; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var interview = await TrackedAsync(cancellationToken);
        interview.AskOtherTimes(Form.Note, Now);
        await mails.TellOtherTimesAskedAsync(interview, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Thank you. We will write to you with other times");
        return Redirect($"/a/{Token}/interview");
    }

    public sealed record OtherTimesForm
    {
        [StringLength(Interview.ReasonMaxLength)]
        public string? Note { get; init; }
    }
}
