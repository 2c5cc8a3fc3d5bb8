using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Shadowing;

/// <summary>What newcomer, host and manager are told about a visit, each in their language and with times of their zone.</summary>
public static class VisitMails
{
    public static MailDraft Proposed(ShadowingVisit visit, Person to, string from) => Draft(visit, to, "shadowing-proposed",
        new MailText("{0} proposes a job-shadowing visit", from),
        new MailParagraph("{0} would like to plan a job-shadowing visit with you. Please look at it and agree, or say why it does not fit.", from));

    /// <summary>To the newcomer, for whom somebody else plans a visit.</summary>
    public static MailDraft Arranged(ShadowingVisit visit, Person to, string by, string host) => Draft(visit, to, "shadowing-arranged",
        new MailText("{0} plans a job-shadowing visit for you", by),
        new MailParagraph("{0} has asked {1} to let you watch a day of work. You hear when it is agreed; the page already shows what to look for.", by, host));

    public static MailDraft Agreed(ShadowingVisit visit, Person to, string other) => Draft(visit, to, "shadowing-agreed",
        new MailText("{0} has agreed to the visit", other),
        new MailParagraph("The visit with {0} is agreed. Choose a date together, and go through the checklist.", other));

    /// <param name="visit">With its new date.</param>
    /// <param name="to">Newcomer or host.</param>
    /// <param name="host">Who organises it.</param>
    /// <param name="newcomer">Who comes.</param>
    /// <param name="url">Page of the visit.</param>
    /// <param name="now">When this is written.</param>
    /// <param name="daysBefore">How many days it had when it was announced; those that are no more are cancelled in the calendar.</param>
    public static MailDraft Scheduled(ShadowingVisit visit, Person to, Person host, Person newcomer, string url, DateTimeOffset now, int daysBefore = 0) =>
        Draft(visit, to, "shadowing-scheduled",
            daysBefore > 0 ? new MailText("Another date: job shadowing of {0} with {1}", newcomer.Name, host.Name) : new MailText("Job shadowing: {0} with {1}", newcomer.Name, host.Name),
            daysBefore > 0 ? new MailParagraph("The visit has another date: {0:f}. The clients of that day have to be asked anew.", visit.StartsAt) : new MailParagraph("The visit is on {0:f}.", visit.StartsAt)) with
        {
            Attachments =
            [
                .. visit.Days.Select((_, n) => ICalendar.File(Event(visit, host, newcomer, url, CalendarMethod.Request, n), now)),
                .. Enumerable.Range(visit.Days.Count, Math.Max(0, daysBefore - visit.Days.Count)).Select(n => ICalendar.File(Event(visit, host, newcomer, url, CalendarMethod.Cancel, n), now)),
            ],
        };

    public static MailDraft Cancelled(ShadowingVisit visit, Person to, Person host, Person newcomer, string url, DateTimeOffset now) =>
        Draft(visit, to, "shadowing-cancelled",
            new MailText("Cancelled: job shadowing of {0} with {1}", newcomer.Name, host.Name),
            new MailParagraph("The visit is cancelled. The reason stands on its page.")) with
        {
            Attachments = [.. visit.Days.Select((_, n) => ICalendar.File(Event(visit, host, newcomer, url, CalendarMethod.Cancel, n), now))],
        };

    public static MailDraft Missed(ShadowingVisit visit, Person to, string other, string reason) => Draft(visit, to, "shadowing-missed",
        new MailText("Your visit with {0} did not take place", other),
        new MailParagraph("The visit is noted as not held. Choose another date together, or cancel it."), new MailProse(reason));

    public static MailDraft Tomorrow(ShadowingVisit visit, Person to) => Draft(visit, to, "shadowing-tomorrow",
        new MailText("Job shadowing tomorrow"),
        visit.IsChecked
            ? new MailParagraph("Your visit begins on {0:f}. The page shows the observation guide.", visit.StartsAt)
            : new MailParagraph("Your visit begins on {0:f}. The page shows the observation guide and what has to be confirmed first.", visit.StartsAt));

    public static MailDraft ReflectNow(ShadowingVisit visit, Person to, DateTimeOffset now) => Draft(visit, to, Occasion("shadowing-reflect", now),
        new MailText("What did you see?"),
        new MailParagraph("Write down what you saw while it is fresh. Ten minutes are enough."));

    public static MailDraft DebriefNow(ShadowingVisit visit, Person to, string newcomer, DateTimeOffset now) => Draft(visit, to, Occasion("shadowing-debrief", now),
        new MailText("How did {0} do?", newcomer),
        new MailParagraph("Note the hours, what went well and what to practise next. You read each other's words when both have written."));

    public static MailDraft BothWritten(ShadowingVisit visit, Person to, bool isHost) => Draft(visit, to, "shadowing-both",
        new MailText("Both sides of the debrief are written"),
        isHost ? new MailParagraph("Read both sides, and sign for the hours.") : new MailParagraph("You can now read what your host wrote. Talk it over while it is fresh."));

    public static MailDraft SignOffNow(ShadowingVisit visit, Person to, string newcomer, string host) => Draft(visit, to, $"shadowing-sign-off-{visit.HostSignedAt?.UtcTicks}",
        new MailText("Sign off: job shadowing of {0}", newcomer),
        new MailParagraph("{0} has signed for {1} hours. With your signature they count.", host, visit.Hours));

    public static MailDraft SentBack(ShadowingVisit visit, Person to, string by, string reason) => Draft(visit, to, $"shadowing-back-{visit.SentBackAt?.UtcTicks}",
        new MailText("{0} asks you to look at a visit again", by),
        new MailParagraph("Change what does not fit, and sign again."), new MailProse(reason));

    private static string Occasion(string name, DateTimeOffset now) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}-{now:yyyyMMdd}");

    private static CalendarEvent Event(ShadowingVisit visit, Person host, Person newcomer, string url, CalendarMethod method, int day) => new()
    {
        Uid = VisitCalendar.UidOf(visit.Id, day),
        Sequence = visit.Sequence,
        Method = method,
        StartsAt = visit.Days[Math.Min(day, visit.Days.Count - 1)].StartsAt,
        EndsAt = visit.Days[Math.Min(day, visit.Days.Count - 1)].EndsAt,
        TimeZone = host.TimeZone, // it takes place where the host works
        Summary = $"{newcomer.Name} – {host.Name}",
        Location = visit.Place,
        Url = url,
        Organizer = new CalendarPerson(host.Email, host.Name),
        Attendees = [new CalendarPerson(newcomer.Email, newcomer.Name), new CalendarPerson(host.Email, host.Name)],
    };

    private static MailDraft Draft(ShadowingVisit visit, Person to, string occasion, MailText subject, params MailBlock[] words) => new()
    {
        Occasion = $"{occasion}:{visit.Id}:{visit.Sequence}:{to.Id}",
        To = new MailRecipient(to.Email, to.Name, to.Language, to.Id, to.TimeZone),
        SubjectId = visit.Id,
        Subject = subject,
        Body =
        [
            new MailParagraph("Hello {0},", to.Name), .. words,
            new MailDetails([.. visit.Days.SelectMany(d => new[] { new MailDetail("From", d.StartsAt), new MailDetail("Until", d.EndsAt) }), new MailDetail("Where", visit.Place)]),
            new MailButton("See the visit", $"/shadowing/{visit.Id}"),
        ],
    };
}
