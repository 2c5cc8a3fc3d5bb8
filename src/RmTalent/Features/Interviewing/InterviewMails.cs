using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Interviewing;

/// <summary>What candidate, panel and recruiter are told of an interview. Everything joins the caller's unit of work.</summary>
public sealed class InterviewMails(AppDbContext db, Outbox outbox, AccessLinks links, TimeProvider clock)
{
    public const string LinkPurpose = "interview-booking";

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
                Details(interview, parties),
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
        var method = interview.Status is InterviewStatus.Cancelled ? CalendarMethod.Cancel : CalendarMethod.Request;
        var kind = (interview.Status, interview.Sequence) switch { (InterviewStatus.Cancelled, _) => Kind.Cancelled, (_, 1) => Kind.New, _ => Kind.Moved };
        await QueueAsync(parties.Candidate, interview.ApplicationId, kind switch
        {
            Kind.New => new MailText("Your interview is booked: {0}", parties.Vacancy),
            Kind.Moved => new MailText("Your interview has a new time: {0}", parties.Vacancy),
            _ => new MailText("Your interview is cancelled: {0}", parties.Vacancy),
        }, [new MailParagraph("Dear {0},", parties.Candidate.Name), .. Told(kind)], $"{parties.Vacancy} · {interview.RoundName}");
        foreach (var person in parties.Staff)
        {
            await QueueAsync(person, person.PersonId!.Value, kind switch
            {
                Kind.New => new MailText("Interview with {0}: {1}", parties.Candidate.Name, parties.Vacancy),
                Kind.Moved => new MailText("New time for the interview with {0}", parties.Candidate.Name),
                _ => new MailText("Cancelled: interview with {0}", parties.Candidate.Name),
            }, Told(kind), $"{parties.Candidate.Name} · {parties.Vacancy}");
        }

        Task QueueAsync(MailRecipient to, Guid key, MailText subject, IEnumerable<MailBlock> opening, string summary) => outbox.QueueAsync(new MailDraft
        {
            Occasion = $"interview-invitation:{interview.Id}:{interview.Sequence}:{key}",
            To = to,
            SubjectId = interview.ApplicationId,
            Subject = subject,
            Body = [.. opening, Details(interview, parties), .. to.PersonId is null || kind is Kind.Cancelled ? Array.Empty<MailBlock>() : [new MailButton("Open the interview", $"/interviews/{interview.Id}")]],
            Attachments = [ICalendar.File(EventOf(interview, parties, to, summary, method), clock.GetUtcNow())],
        }, cancellationToken);

        static MailBlock[] Told(Kind kind) => kind switch
        {
            Kind.New => [new MailParagraph("The interview is booked. The attached invitation puts it in your calendar.")],
            Kind.Moved => [new MailParagraph("The interview has a new time or place. The attached invitation updates your calendar.")],
            _ => [new MailParagraph("The interview will not take place. The attached message removes it from your calendar.")],
        };
    }

    public Task RemindAsync(Scorecard card, InterviewHead interview, Person panellist, CancellationToken cancellationToken) => outbox.QueueAsync(new MailDraft
    {
        Occasion = $"score-reminder:{card.Id}:{card.RemindAt:O}",
        To = To(panellist),
        SubjectId = card.ApplicationId,
        Subject = new("Please score the interview with {0}", interview.Candidate),
        Body =
        [
            new MailParagraph("Your scorecard for {0} is not submitted yet. Fresh memory scores best; nobody sees your marks before they have given their own.", interview.Candidate),
            new MailDetails(new("Vacancy", interview.Vacancy), new("Round", interview.RoundName), new("Score before", card.DueAt)),
            new MailButton("Score now", $"/interviews/{interview.Id}/score"),
        ],
    }, cancellationToken);

    /// <summary>The deadline passed: the recruiter gives more time, or the decision goes on with what there is.</summary>
    public Task TellLapsedAsync(InterviewHead interview, Person recruiter, string missing, DateTimeOffset dueAt, CancellationToken cancellationToken) => outbox.QueueAsync(new MailDraft
    {
        Occasion = $"score-lapsed:{interview.Id}:{dueAt:O}",
        To = To(recruiter),
        SubjectId = interview.ApplicationId,
        Subject = new("Scorecards are missing: {0}", interview.Candidate),
        Body =
        [
            new MailParagraph("The time to score has passed, and these panellists have not submitted a scorecard: {0}.", missing),
            new MailDetails(new("Vacancy", interview.Vacancy), new("Round", interview.RoundName)),
            new MailButton("Open the interview", $"/interviews/{interview.Id}"),
        ],
    }, cancellationToken);

    private static MailRecipient To(Person person) => new(person.Email, person.Name, person.Language, person.Id, person.TimeZone);

    private static MailDetails Details(Interview interview, Parties parties) => new(
        new("Vacancy", parties.Vacancy), new("Round", interview.RoundName), new("Starts", interview.StartsAt), new("Minutes", interview.Minutes),
        new("Form", interview.Form), new("Place", interview.Place), new("Panel", parties.Names), new("Adjustments", interview.Adjustments));

    private static CalendarEvent EventOf(Interview interview, Parties parties, MailRecipient to, string summary, CalendarMethod method) => new()
    {
        Uid = $"interview-{interview.Id}@rmtalent",
        Sequence = interview.Sequence,
        Method = method,
        StartsAt = interview.StartsAt!.Value,
        EndsAt = interview.EndsAt!.Value,
        Summary = summary,
        Description = parties.Names,
        Location = interview.Place,
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
            select new { c.Name, c.Email, c.Language, v.Title, v.RecruiterId }).SingleAsync(cancellationToken);
        var seated = interview.Panel.Select(c => c.PanellistId).ToList();
        var staff = await db.People.AsNoTracking().Where(p => seated.Contains(p.Id) || p.Id == about.RecruiterId).OrderBy(p => p.Name).ToListAsync(cancellationToken);
        var organisation = await db.OrganisationAsync(cancellationToken);
        return new Parties(
            new MailRecipient(about.Email, about.Name, about.Language, TimeZone: interview.TimeZone), about.Title, [.. staff.Select(To)],
            string.Join(", ", staff.Where(p => seated.Contains(p.Id)).Select(p => p.Name)),
            new CalendarPerson(organisation.ContactEmail is { Length: > 0 } contact ? contact : "noreply@localhost", organisation.Name));
    }

    private enum Kind
    {
        New,
        Moved,
        Cancelled,
    }

    private sealed record Parties(MailRecipient Candidate, string Vacancy, IReadOnlyList<MailRecipient> Staff, string Names, CalendarPerson Organizer);
}
