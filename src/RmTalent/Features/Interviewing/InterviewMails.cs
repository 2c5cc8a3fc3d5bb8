using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Blind;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Interviewing;

/// <summary>What candidate, panel and recruiter are told of an interview. Everything joins the caller's unit of work.</summary>
public sealed class InterviewMails(AppDbContext db, Outbox outbox, AccessLinks links, TimeProvider clock)
{
    public const string LinkPurpose = "interview-booking";

    /// <summary>Identity of the appointment in everybody's calendar.</summary>
    public static string UidOf(Guid interviewId) => $"interview-{interviewId}@rmtalent";

    /// <summary>The times to choose from, with a fresh link; links sent earlier stop working.</summary>
    public async Task OfferTimesAsync(Interview interview, CancellationToken cancellationToken)
    {
        var parties = await PartiesAsync(interview, cancellationToken);
        var token = await links.RenewAsync(LinkPurpose, interview.Id, interview.Slots[^1].StartsAt - clock.GetUtcNow(), cancellationToken);
        await outbox.QueueAsync(new MailDraft
        {
            Occasion = $"interview-times:{interview.Id}:{interview.Version}",
            To = parties.Candidate,
            SubjectId = interview.ApplicationId,
            Subject = new("Choose a time for your interview: {0}", parties.Vacancy),
            Body =
            [
                new MailParagraph("Dear {0},", parties.Candidate.Name),
                new MailParagraph("We would like to meet you. Please choose one of {0} times for the interview “{1}”.", interview.Slots.Count, interview.RoundName),
                Details(interview, parties, interview.Adjustments),
                new MailParagraph("The times are held for you until {0:f}.", interview.BookBy),
                new MailButton("Choose a time", $"/a/{token}/interview"),
                new MailParagraph("If you need an adjustment, such as step-free access, more time or an interpreter, tell us on the same page. It has no influence on the decision."),
            ],
        }, cancellationToken);
    }

    /// <summary>Calendar invitations to everybody: new, moved or cancelled, by the interview's sequence.</summary>
    public async Task InviteAsync(Interview interview, CancellationToken cancellationToken)
    {
        var parties = await PartiesAsync(interview, cancellationToken);
        var kind = (interview.Status, interview.Sequence) switch { (InterviewStatus.Cancelled, _) => Kind.Cancelled, (_, 1) => Kind.New, _ => Kind.Moved };
        await QueueAsync(interview, parties, parties.Candidate, kind switch
        {
            Kind.New => new MailText("Your interview is booked: {0}", parties.Vacancy),
            Kind.Moved => new MailText("Your interview has a new time: {0}", parties.Vacancy),
            _ => new MailText("Your interview is cancelled: {0}", parties.Vacancy),
        }, kind, $"{parties.Vacancy} · {interview.RoundName}", cancellationToken);
        await InviteStaffAsync(interview, parties, kind, cancellationToken);
    }

    /// <summary>What the panel is to arrange has changed: their invitations say so; the candidate's stays as it is.</summary>
    public async Task TellArrangementsAsync(Interview interview, CancellationToken cancellationToken) =>
        await InviteStaffAsync(interview, await PartiesAsync(interview, cancellationToken), Kind.Arranged, cancellationToken);

    /// <summary>None of the times suits the candidate: the recruiter offers others.</summary>
    public async Task TellOtherTimesAskedAsync(Interview interview, CancellationToken cancellationToken)
    {
        var parties = await PartiesAsync(interview, cancellationToken);
        foreach (var person in parties.Staff.Where(p => p.PersonId == parties.RecruiterId))
        {
            await outbox.QueueAsync(new MailDraft
            {
                Occasion = $"interview-other-times:{interview.Id}:{interview.Version}",
                To = person,
                SubjectId = interview.ApplicationId,
                Subject = new("{0} asks for other interview times", parties.Called),
                Body =
                [
                    new MailParagraph("None of the offered times suits the candidate."),
                    new MailDetails(new("Vacancy", parties.Vacancy), new("Round", interview.RoundName), new("What would suit", parties.Redaction.In(interview.OtherTimesNote))),
                    new MailButton("Offer other times", $"/interviews/{interview.Id}/times"),
                ],
            }, cancellationToken);
        }
    }

    private async Task InviteStaffAsync(Interview interview, Parties parties, Kind kind, CancellationToken cancellationToken)
    {
        foreach (var person in parties.Staff)
        {
            await QueueAsync(interview, parties, person, kind switch
            {
                Kind.New => new MailText("Interview with {0}: {1}", parties.Called, parties.Vacancy),
                Kind.Moved => new MailText("New time for the interview with {0}", parties.Called),
                Kind.Arranged => new MailText("Please arrange: interview with {0}", parties.Called),
                _ => new MailText("Cancelled: interview with {0}", parties.Called),
            }, kind, $"{parties.Called.In(person.Language)} · {parties.Vacancy}", cancellationToken);
        }
    }

    private Task QueueAsync(Interview interview, Parties parties, MailRecipient to, MailText subject, Kind kind, string summary, CancellationToken cancellationToken)
    {
        var isStaff = to.PersonId is not null;
        return outbox.QueueAsync(new MailDraft
        {
            Occasion = $"interview-invitation:{interview.Id}:{interview.Sequence}:{to.PersonId ?? interview.ApplicationId}",
            To = to,
            SubjectId = interview.ApplicationId,
            Subject = subject,
            Body =
            [
                .. isStaff ? Array.Empty<MailBlock>() : [new MailParagraph("Dear {0},", to.Name)],
                Told(kind),
                Details(interview, parties, isStaff ? parties.Redaction.In(interview.Arrangements) : interview.Adjustments),
                .. to.PersonId == parties.RecruiterId && interview is { Adjustments.Length: > 0, Arrangements.Length: 0 } && kind is not Kind.Cancelled
                    ? [new MailParagraph("The candidate asks for an adjustment. Open the interview to read it, and tell the panel what to arrange.")]
                    : Array.Empty<MailBlock>(),
                .. isStaff && kind is not Kind.Cancelled ? [new MailButton("Open the interview", $"/interviews/{interview.Id}")] : Array.Empty<MailBlock>(),
            ],
            Attachments = [ICalendar.File(EventOf(interview, parties, to, summary), clock.GetUtcNow())],
        }, cancellationToken);
    }

    private static MailParagraph Told(Kind kind) => kind switch
    {
        Kind.New => new MailParagraph("The interview is booked. The attached invitation puts it in your calendar."),
        Kind.Moved => new MailParagraph("The interview has a new time or place. The attached invitation updates your calendar."),
        Kind.Arranged => new MailParagraph("Time and place stay. Please see to what is to be arranged."),
        _ => new MailParagraph("The interview will not take place. The attached message removes it from your calendar."),
    };

    internal static MailRecipient To(Person person) => new(person.Email, person.Name, person.Language, person.Id, person.TimeZone);

    private static MailDetails Details(Interview interview, Parties parties, string adjustments) => new(
        new("Vacancy", parties.Vacancy), new("Round", interview.RoundName), new("Starts", interview.StartsAt), new("Minutes", interview.Minutes),
        new("Form", interview.Form), new("Place", interview.Place), new("Panel", parties.Names), new("Adjustments", adjustments));

    private static CalendarEvent EventOf(Interview interview, Parties parties, MailRecipient to, string summary) => new()
    {
        Uid = UidOf(interview.Id),
        Sequence = interview.Sequence,
        Method = interview.Status is InterviewStatus.Cancelled ? CalendarMethod.Cancel : CalendarMethod.Request,
        TimeZone = interview.TimeZone,
        StartsAt = interview.StartsAt!.Value,
        EndsAt = interview.EndsAt!.Value,
        Summary = summary,
        Description = string.Join('\n', new[] { parties.Names, to.PersonId is null ? "" : parties.Redaction.In(interview.Arrangements) }.Where(l => l.Length > 0)),
        Location = interview.Place,
        Url = Uri.IsWellFormedUriString(interview.Place, UriKind.Absolute) ? interview.Place : null,
        Organizer = parties.Organizer,
        Attendees = [new(to.Email, to.Name)],
    };

    private async Task<Parties> PartiesAsync(Interview interview, CancellationToken cancellationToken)
    {
        var about = await (
            from a in db.Applications
            where a.Id == interview.ApplicationId
            join c in db.Candidates on a.CandidateId equals c.Id
            join v in db.Vacancies on a.VacancyId equals v.Id
            select new { c.Name, c.Email, c.Language, v.Title, v.RecruiterId, a.Reference, v.BlindSince, a.RevealedAt }).SingleAsync(cancellationToken);
        var seated = interview.Panel.Select(c => c.PanellistId).ToList();
        var staff = await db.People.AsNoTracking().Where(p => seated.Contains(p.Id) || p.Id == about.RecruiterId).OrderBy(p => p.Name).ToListAsync(cancellationToken);
        var organisation = await db.OrganisationAsync(cancellationToken);
        return new Parties(
            new MailRecipient(about.Email, about.Name, about.Language, TimeZone: interview.TimeZone), about.Title, [.. staff.Select(To)], about.RecruiterId,
            string.Join(", ", staff.Where(p => seated.Contains(p.Id)).Select(p => p.Name)),
            new CalendarPerson(organisation.ContactEmail is { Length: > 0 } contact ? contact : "noreply@localhost", organisation.Name),
            CandidateName.Of(about.Name, about.Reference, about.BlindSince, about.RevealedAt), await db.RedactionAsync(interview.ApplicationId, cancellationToken));
    }

    private enum Kind
    {
        New,
        Moved,
        Arranged,
        Cancelled,
    }

    /// <param name="Candidate">To whom the candidate's own mails go.</param>
    /// <param name="Vacancy">Its title.</param>
    /// <param name="Staff">Panel and recruiter.</param>
    /// <param name="RecruiterId">Who of them recruits.</param>
    /// <param name="Names">The panel.</param>
    /// <param name="Organizer">Who invites.</param>
    /// <param name="Called">What staff call the candidate.</param>
    /// <param name="Redaction">For what the candidate and colleagues wrote, when staff read it.</param>
    private sealed record Parties(
        MailRecipient Candidate, string Vacancy, IReadOnlyList<MailRecipient> Staff, Guid? RecruiterId, string Names, CalendarPerson Organizer, LocalisedText Called, Redaction Redaction);
}
