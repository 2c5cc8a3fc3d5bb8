using System.Globalization;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.People;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.MandatoryTraining.Reminding;

/// <summary>Whom a mail about training goes to: an employee, or a mailbox without an id.</summary>
public sealed record Reader(Guid? PersonId, string Name, string Email, string? Language, string? TimeZone)
{
    /// <summary>Whose digest it is: the person's id, or the mailbox's address.</summary>
    public string Key => PersonId?.ToString() ?? Email;

    public MailRecipient Recipient => new(Email, Name, Language, PersonId, TimeZone);

    public static Reader OfMailbox(string address) => new(null, address, address, null, null);

    public static Reader Of(Person person) => new(person.Id, person.Name, person.Email, person.Language, person.TimeZone);
}

public static class TrainingMails
{
    public static MailDraft Assigned(Reader to, LocalisedText title, Assignment assignment) => new()
    {
        Occasion = $"training-assigned:{assignment.Id}",
        To = to.Recipient,
        SubjectId = assignment.Id,
        Subject = assignment.Cycle == 1 ? new MailText("Mandatory training: {0}", title) : new MailText("Time to repeat: {0}", title),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            assignment.Cycle == 1
                ? new MailParagraph("“{0}” is mandatory for you. Please complete it by {1:D}.", title, assignment.DueOn)
                : new MailParagraph("“{0}” has to be repeated. What you did before counts until the due date; please complete it again by {1:D}.", title, assignment.DueOn),
            new MailButton("See my training", "/my-training"),
        ],
    };

    /// <summary>All that waits for a reader, in one mail for that day.</summary>
    public static MailDraft Digest(Reader to, DateOnly today, IReadOnlyList<DigestLine> own, IReadOnlyList<DigestLine> others) => new()
    {
        Occasion = DigestOccasion(to.Key, today),
        To = to.Recipient,
        SubjectId = to.PersonId,
        Subject = Subject(today, own, others),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            .. own.Count == 0 ? Array.Empty<MailBlock>() :
            [
                new MailParagraph("This training waits for you:"),
                .. own.Select(l => l.DueOn.CompareTo(today) switch
                {
                    > 0 => new MailParagraph("“{0}”: due on {1:D}", l.Title, l.DueOn),
                    0 => new MailParagraph("“{0}”: due today", l.Title),
                    _ => new MailParagraph("“{0}”: overdue since {1:D}", l.Title, l.DueOn),
                }),
                .. own.Any(l => l.DueOn < today) ? [new MailParagraph("Please complete what is overdue now, or tell your manager what stands in the way.")] : Array.Empty<MailBlock>(),
                new MailButton("See my training", "/my-training"),
            ],
            .. others.Count == 0 ? Array.Empty<MailBlock>() :
            [
                new MailParagraph("This training was not completed in time:"),
                .. others.Select(l => new MailParagraph("{0}: “{1}”, due on {2:D}", l.Learner, l.Title, l.DueOn)),
                new MailParagraph("Please make time for it together. Where there is a good reason, the date can be extended or the training waived."),
                new MailButton("See the compliance board", "/compliance?Filter.Status=Overdue"),
            ],
        ],
    };

    public static string DigestOccasion(string readerKey, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"training-digest:{readerKey}:{day:yyyyMMdd}");

    private static MailText Subject(DateOnly today, IReadOnlyList<DigestLine> own, IReadOnlyList<DigestLine> others) => (own, others) switch
    {
        ([var one], []) when one.DueOn > today => new MailText("{0}: due on {1:D}", one.Title, one.DueOn),
        ([var one], []) when one.DueOn == today => new MailText("{0}: due today", one.Title),
        ([var one], []) => new MailText("{0}: overdue", one.Title),
        (_, []) => new MailText("Mandatory training: {0} are due", own.Count),
        ([], [var one]) => new MailText("{0} has not completed {1}", one.Learner, one.Title),
        ([], _) => new MailText("Mandatory training: {0} were not completed in time", others.Count),
        _ => new MailText("Mandatory training: {0} for you, {1} overdue in your team", own.Count, others.Count),
    };
}

/// <summary>One training in a digest.</summary>
public sealed record DigestLine(string Learner, LocalisedText Title, DateOnly DueOn);
