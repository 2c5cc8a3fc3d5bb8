using System.Globalization;
using RmTalent.Features.People;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.MandatoryTraining;

/// <summary>Whom a mail about training goes to: an employee, or a mailbox without an id.</summary>
public sealed record Reader(Guid? PersonId, string Name, string Email, string? Language, string? TimeZone)
{
    public MailRecipient Recipient => new(Email, Name, Language, PersonId, TimeZone);

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

    public static MailDraft Reminder(Reader to, LocalisedText title, Assignment assignment, LadderStep step) => new()
    {
        Occasion = Occasion("training-reminder", assignment, step, to),
        To = to.Recipient,
        SubjectId = assignment.Id,
        Subject = step.Day switch
        {
            < 0 => new MailText("{0}: due on {1:D}", title, assignment.DueOn),
            0 => new MailText("{0}: due today", title),
            _ => new MailText("{0}: overdue", title),
        },
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            step.Day switch
            {
                < 0 => new MailParagraph("“{0}” waits for you. The last day for it is {1:D}.", title, assignment.DueOn),
                0 => new MailParagraph("Today is the last day for “{0}”.", title),
                _ => new MailParagraph("“{0}” was due on {1:D}. Please complete it now, or tell your manager what stands in the way.", title, assignment.DueOn),
            },
            new MailButton("See my training", "/my-training"),
        ],
    };

    public static MailDraft Escalation(Reader to, string learner, LocalisedText title, Assignment assignment, LadderStep step) => new()
    {
        Occasion = Occasion("training-escalation", assignment, step, to),
        To = to.Recipient,
        SubjectId = assignment.Id,
        Subject = new MailText("{0} has not completed {1}", learner, title),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            new MailParagraph("{0} has not completed “{1}”, which was due on {2:D}.", learner, title, assignment.DueOn),
            new MailParagraph("Please make time for it together. Where there is a good reason, the date can be extended or the training waived."),
            new MailButton("See the training", $"/compliance/assignments/{assignment.Id}"),
        ],
    };

    /// <summary>A new due date is a new ladder, so the date is part of the name.</summary>
    private static string Occasion(string kind, Assignment assignment, LadderStep step, Reader to) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}:{assignment.Id}:{assignment.DueOn:yyyyMMdd}:{step.Kind}:{step.Day}:{to.PersonId?.ToString() ?? "mailbox"}");
}
