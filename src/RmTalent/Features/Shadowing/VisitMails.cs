using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Shadowing;

public static class VisitMails
{
    public static MailDraft Proposed(ShadowingVisit visit, Person to, string from) => Draft(visit, to, "shadowing-proposed",
        new MailText("{0} proposes a job-shadowing visit", from),
        new MailParagraph("{0} would like to plan a job-shadowing visit with you. Please look at it and agree, or say why it does not fit.", from));

    public static MailDraft Agreed(ShadowingVisit visit, Person to, string other) => Draft(visit, to, "shadowing-agreed",
        new MailText("{0} has agreed to the visit", other),
        new MailParagraph("The visit with {0} is agreed. Choose a date together, and go through the checklist.", other));

    public static MailDraft Scheduled(ShadowingVisit visit, Person to, Person host, Person newcomer, string url, DateTimeOffset now) =>
        Draft(visit, to, "shadowing-scheduled",
            new MailText("Job shadowing: {0} with {1}", newcomer.Name, host.Name),
            new MailParagraph("The visit is on {0:f}.", visit.StartsAt)) with
        {
            Attachments = [ICalendar.File(Event(visit, host, newcomer, url, CalendarMethod.Request), now)],
        };

    public static MailDraft Cancelled(ShadowingVisit visit, Person to, Person host, Person newcomer, string url, DateTimeOffset now) =>
        Draft(visit, to, "shadowing-cancelled",
            new MailText("Cancelled: job shadowing of {0} with {1}", newcomer.Name, host.Name),
            new MailParagraph("The visit is cancelled. The reason stands on its page.")) with
        {
            Attachments = visit.StartsAt is null ? [] : [ICalendar.File(Event(visit, host, newcomer, url, CalendarMethod.Cancel), now)],
        };

    public static MailDraft Tomorrow(ShadowingVisit visit, Person to) => Draft(visit, to, "shadowing-tomorrow",
        new MailText("Job shadowing tomorrow"),
        new MailParagraph("Your visit begins on {0:f}. The page shows the observation guide and what has to be confirmed first.", visit.StartsAt));

    public static MailDraft ReflectNow(ShadowingVisit visit, Person to, DateTimeOffset now) => Draft(visit, to, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"shadowing-reflect-{now:yyyyMMdd}"),
        new MailText("What did you see?"),
        new MailParagraph("Write down what you saw while it is fresh. Ten minutes are enough."));

    private static CalendarEvent Event(ShadowingVisit visit, Person host, Person newcomer, string url, CalendarMethod method) => new()
    {
        Uid = $"shadowing-{visit.Id}@rmtalent",
        Sequence = visit.Sequence,
        Method = method,
        StartsAt = visit.StartsAt!.Value,
        EndsAt = visit.EndsAt!.Value,
        TimeZone = host.TimeZone, // it takes place where the host works
        Summary = $"{newcomer.Name} – {host.Name}",
        Location = visit.Place,
        Url = url,
        Organizer = new CalendarPerson(host.Email, host.Name),
        Attendees = [new CalendarPerson(newcomer.Email, newcomer.Name), new CalendarPerson(host.Email, host.Name)],
    };

    private static MailDraft Draft(ShadowingVisit visit, Person to, string occasion, MailText subject, MailParagraph words) => new()
    {
        Occasion = $"{occasion}:{visit.Id}:{visit.Sequence}:{to.Id}",
        To = new MailRecipient(to.Email, to.Name, to.Language, to.Id, to.TimeZone),
        SubjectId = visit.Id,
        Subject = subject,
        Body = [new MailParagraph("Hello {0},", to.Name), words, new MailDetails(new MailDetail("Where", visit.Place)), new MailButton("See the visit", $"/shadowing/{visit.Id}")],
    };
}
