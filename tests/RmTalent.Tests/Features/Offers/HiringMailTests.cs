using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Applications;
using RmTalent.Features.Interviewing;
using RmTalent.Features.Interviewing.Scoring;
using RmTalent.Features.Offers;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Tests.Features.Interviewing;

namespace RmTalent.Tests.Features.Offers;

/// <summary>What everybody is written between the shortlist and the answer to an offer, in three languages.</summary>
public sealed class HiringMailTests
{
    [Fact]
    public async Task Mails_of_interviews_and_offers_speak_three_languages()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var (id, link) = await hiring.InvitedAsync();
        await hiring.Candidate.SubmitAsync(link, ("Form.StartsAt", await hiring.FirstSlotAsync(link)));
        await hiring.Host.DrainAsync();
        var said = new List<string>();
        foreach (var language in Languages.All)
        {
            await hiring.Host.DbAsync(async db =>
            {
                await db.Set<OutgoingMail>().ExecuteDeleteAsync();
                await db.Set<Candidate>().ExecuteUpdateAsync(c => c.SetProperty(x => x.Language, language));
                return await db.People.ExecuteUpdateAsync(p => p.SetProperty(x => x.Language, language));
            });
            said.Add($"=== {language}");
            said.AddRange(await QueuedAsync(hiring, id));
        }

        Snapshot.Matches("mail.hiring", string.Join('\n', said));
    }

    /// <summary>As they are queued; nothing of it is saved.</summary>
    private static async Task<List<string>> QueuedAsync(HiringCase hiring, Guid id)
    {
        using var scope = hiring.Host.Services.CreateScope();
        var (services, now) = (scope.ServiceProvider, hiring.Host.Clock.Now);
        var db = services.GetRequiredService<AppDbContext>();
        var (interviews, scores, offers) = (services.GetRequiredService<InterviewMails>(), services.GetRequiredService<ScoreMails>(), services.GetRequiredService<OfferMails>());
        var interview = await db.Interviews.Include(i => i.Panel).Include(i => i.Slots).SingleAsync(i => i.Id == id);
        await interviews.OfferTimesAsync(interview, default);
        await interviews.TellOtherTimesAskedAsync(interview, default);
        await interviews.InviteAsync(interview, default);
        interview.Move(interview.StartsAt!.Value.AddDays(1), "Room 4", "The room is taken", new WorkingCalendar("Europe/Oslo", "NO"), now);
        await interviews.InviteAsync(interview, default);
        interview.Arrange("Step-free access");
        interview.Cancel("The position is filled");
        await interviews.InviteAsync(interview, default);

        var head = await db.Heads(db.Interviews.Where(i => i.Id == id)).SingleAsync();
        var ruben = await db.People.SingleAsync(p => p.Id == HiringCase.Ruben);
        await scores.RemindAsync(interview.Panel[0], head, await db.People.SingleAsync(p => p.Id == HiringCase.Pal), default);
        await scores.TellLapsedAsync(head, ruben, "Petra", now, default);

        var offer = Offer.Draft(hiring.ApplicationId, hiring.VacancyId, new OfferTerms(900_000, "NOK", PayPeriod.Year, new DateOnly(2026, 6, 1), new DateOnly(2026, 4, 1)), outOfRange: false, HiringCase.Ruben, now);
        var about = await db.OfferHeads(db.Applications.Where(a => a.Id == hiring.ApplicationId)).SingleAsync();
        await offers.AskApprovalAsync(offer, about, default);
        offer.Send(now.AddDays(30), now);
        await offers.SendAsync(offer, about, default);
        offer.Accept(offer.Edition, about.Candidate, "127.0.0.1", now);
        await offers.TellAnswerAsync(offer, about, default);
        await offers.ConfirmAsync(offer, about, default);
        await offers.TellWithdrawnAsync(offer, about, default);
        return [.. db.ChangeTracker.Entries<OutgoingMail>().Select(e => e.Entity)
            .Select(m => $"--- {m.Occasion.Split(':')[0]} → {m.ToEmail}\n{m.Subject}\n\n{MailSecrets.Mask(m.Text)}{string.Concat(m.Attachments.Select(a => $"+ {a.Name} ({a.ContentType})\n"))}")];
    }
}
