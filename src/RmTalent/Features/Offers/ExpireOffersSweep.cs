using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;

namespace RmTalent.Features.Offers;

/// <summary>Closes offers whose last day to answer has passed, and tells recruiter and hiring manager. The recruiter may offer a later day.</summary>
internal sealed class ExpireOffersSweep(AppDbContext db, SweepEach each, OfferMails mails) : ISweep
{
    public static string Title => "Close offers that nobody answered";

    public static Cron Cron => Cron.Hourly(5);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var due = await db.Offers.Overdue(asOf).Select(o => o.Id).Take(200).ToListAsync(cancellationToken);
        return await each.RunAsync(due, async id =>
        {
            var offer = await db.Offers.SingleAsync(o => o.Id == id, cancellationToken);
            offer.Expire(asOf);
            var head = await db.OfferHeads(db.Applications.Where(a => a.Id == offer.ApplicationId)).SingleAsync(cancellationToken);
            await mails.TellAnswerAsync(offer, head, cancellationToken);
        }, cancellationToken);
    }
}
