using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Reminding;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.MandatoryTraining.Credentials;

/// <summary>Tells holders when an external certification comes to its end.</summary>
public sealed class RemindOfCredentials(AppDbContext db, Outbox outbox, SweepEach each) : ISweep
{
    public static string Title => "Remind people of external certifications that end";

    public static Cron Cron => Cron.Daily(6, 40);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(asOf);
        var due = await db.Credentials.ToRemind(today).OrderBy(c => c.NextReminderOn).Select(c => c.Id).Take(2000).ToListAsync(cancellationToken);
        return await each.RunAsync(due, async id =>
        {
            var credential = await db.Credentials.Include(c => c.Scheme).SingleAsync(c => c.Id == id, cancellationToken);
            if (credential.Remind(today))
            {
                var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == credential.PersonId, cancellationToken);
                var sendAt = (await db.WorkingTimeOfAsync(person.Id, cancellationToken)).NextWorkingTime(asOf);
                await outbox.QueueAsync(CredentialMails.Ending(Reader.Of(person), credential.Scheme!.Name, credential) with { SendAt = sendAt }, cancellationToken);
            }
        }, cancellationToken);
    }
}

public static class CredentialMails
{
    public static MailDraft Ending(Reader to, string scheme, Credential credential) => new()
    {
        Occasion = $"credential-ending:{credential.Id}:{credential.Version}",
        To = to.Recipient,
        SubjectId = credential.Id,
        Subject = new MailText("{0} ends on {1:D}", scheme, credential.ValidTo!.Value),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            new MailParagraph("Your certification {0} with the number {1} ends on {2:D}. Renew it in time, and note the new one with its proof.", scheme, credential.Number, credential.ValidTo!.Value),
            new MailButton("See my certifications", "/my-credentials"),
        ],
    };

    /// <summary>The holder hears what came of the check.</summary>
    public static MailDraft Checked(Reader to, string scheme, Credential credential) => new()
    {
        Occasion = $"credential-checked:{credential.Id}:{credential.Version}",
        To = to.Recipient,
        SubjectId = credential.Id,
        Subject = credential.State == CredentialState.Verified ? new MailText("{0} is verified", scheme) : new MailText("{0} was not accepted", scheme),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            credential.State == CredentialState.Verified
                ? new MailParagraph("Your certification {0} with the number {1} was looked at and counts now.", scheme, credential.Number)
                : new MailParagraph("Your certification {0} with the number {1} was looked at and could not be accepted:", scheme, credential.Number),
            new MailProse(credential.Reason),
            new MailButton("See my certifications", "/my-credentials"),
        ],
    };
}
