using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications;

/// <summary>Colleagues who are named in a note by @ and their name get a mail that leads to it. Only those can be named who may see the application.</summary>
public sealed class Mentions(AppDbContext db, Outbox outbox)
{
    /// <summary>Who may read about the application: recruiters, administrators, and the vacancy's hiring manager.</summary>
    public async Task<IReadOnlyList<Person>> ReadersAsync(Guid? hiringManagerId, DateOnly today, CancellationToken cancellationToken)
    {
        var holders = from ur in db.UserRoles join r in db.Roles on ur.RoleId equals r.Id where r.Name == Roles.Recruiter || r.Name == Roles.Administrator select ur.UserId;
        return await db.People.AsNoTracking().Employed(today).Where(p => p.Id == hiringManagerId || holders.Contains(p.Id)).OrderBy(p => p.Name).ToListAsync(cancellationToken);
    }

    /// <summary>Adds the note and the mails to those whom it names; the caller saves.</summary>
    public async Task<Note> WriteAsync(Guid applicationId, Vacancy vacancy, Actor by, string text, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var note = db.Add(Note.Write(applicationId, by, text, now)).Entity;
        var named = In(note.Text, await ReadersAsync(vacancy.HiringManagerId, DateOnly.FromDateTime(now.UtcDateTime), cancellationToken));
        await TellAsync(note, named, await db.CandidateNameAsync(applicationId, cancellationToken), vacancy.Title, cancellationToken);
        return note;
    }

    /// <summary>By full name, or by the first name where only one of them has it.</summary>
    public static IReadOnlyList<Person> In(string text, IReadOnlyList<Person> readers) => [.. readers.Where(p =>
        Has(text, p.Name) || (Has(text, First(p)) && readers.Count(r => string.Equals(First(r), First(p), StringComparison.OrdinalIgnoreCase)) == 1))];

    public async Task TellAsync(Note note, IReadOnlyList<Person> mentioned, LocalisedText candidate, string vacancy, CancellationToken cancellationToken)
    {
        foreach (var person in mentioned.Where(p => p.Id != note.ById))
        {
            await outbox.QueueAsync(Mail(note.Id, note.ApplicationId, new MailRecipient(person.Email, person.Name, person.Language, person.Id, person.TimeZone), note.ByName, candidate, vacancy), cancellationToken);
        }
    }

    /// <summary>It says where, and not what: the note may be about somebody who stays hidden.</summary>
    public static MailDraft Mail(Guid noteId, Guid applicationId, MailRecipient to, string by, LocalisedText candidate, string vacancy) => new()
    {
        Occasion = $"note-mention:{noteId}:{to.PersonId}",
        To = to,
        SubjectId = applicationId,
        Subject = new MailText("{0} mentions you in a note", by),
        Body =
        [
            new MailParagraph("{0} mentions you in a note about an application.", by),
            new MailDetails(new MailDetail("Candidate", candidate), new MailDetail("Vacancy", vacancy)),
            new MailButton("Read the note", $"/applications/{applicationId}#notes"),
        ],
    };

    private static string First(Person person) => person.Name.Split(' ')[0];

    private static bool Has(string text, string name)
    {
        for (var at = text.IndexOf($"@{name}", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf($"@{name}", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at + name.Length + 1 == text.Length || !char.IsLetterOrDigit(text[at + name.Length + 1]))
            {
                return true;
            }
        }

        return false;
    }
}
