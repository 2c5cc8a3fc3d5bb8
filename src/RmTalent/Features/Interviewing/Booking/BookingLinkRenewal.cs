using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Interviewing.Booking;

/// <summary>Sends the times again while one of them can still be chosen.</summary>
internal sealed class BookingLinkRenewal(AppDbContext db, InterviewMails mails, TimeProvider clock) : ILinkRenewal
{
    public string Purpose => InterviewMails.LinkPurpose;

    public async Task SendAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        var interview = await db.Interviews.Include(i => i.Panel).SingleOrDefaultAsync(i => i.Id == subjectId, cancellationToken);
        if (interview is { Status: InterviewStatus.Offered } && interview.BookBy > clock.GetUtcNow())
        {
            await mails.OfferTimesAsync(interview, cancellationToken);
        }
    }
}
