using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Interviewing.Booking;

/// <summary>The candidate cancels a booked interview; everybody's calendar follows and the recruiter goes on from there.</summary>
[AllowAnonymous]
public sealed class CannotComeModel(AppDbContext db, AccessLinks links, InterviewMails mails, ActorContext actor, TimeProvider clock) : CandidateInterviewPage(db, links, actor, clock)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(!IsBookedAndEarly, "It is too late to cancel here. Please call or write to us");
        var interview = await TrackedAsync(cancellationToken);
        interview.Cancel("The candidate cannot come");
        await mails.InviteAsync(interview, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        return Redirect($"/a/{Token}/interview");
    }
}
