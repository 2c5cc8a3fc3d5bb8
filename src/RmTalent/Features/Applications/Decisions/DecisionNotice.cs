using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Applications.Decisions;

public enum NoticeTime
{
    [Text("Next working morning at nine")] NextMorning,
    [Text("Now")] Now,
    [Text("At a time that I choose")] Chosen,
}

/// <summary>The mail that tells a decision: the standard words, and when it may go.</summary>
public static class DecisionNotice
{
    /// <summary>Becomes the candidate's name when the mail leaves: who writes it may not know the name.</summary>
    public const string NamePlace = "{name}";

    public static string SubjectIn(ITexts texts, string language, string vacancy) => texts.In(language, "Your application for {0}", vacancy);

    public static string BodyIn(ITexts texts, string language, string vacancy, string organisation) => string.Join("\n\n",
        texts.In(language, "Hello {0},", NamePlace),
        texts.In(language, "Thank you for applying for {0} and for the time you put into it.", vacancy),
        texts.In(language, "We have read your application with care and have decided to go on with others who match more of what this position asks for. That says nothing about your worth as a colleague."),
        texts.In(language, "If you would like to know more about our reasons, reply to this message. You are welcome to apply again."),
        texts.In(language, "Kind regards,"),
        organisation);

    /// <param name="time">Which kind of time.</param>
    /// <param name="at">The chosen time, as the clocks show it where the organisation is.</param>
    /// <param name="organisation">Whose working days count.</param>
    /// <param name="now">The instant.</param>
    public static DateTimeOffset DueAt(NoticeTime time, DateTime? at, Organisation organisation, DateTimeOffset now)
    {
        var calendar = WorkingCalendar.Of(organisation);
        var due = (time, at) switch
        {
            (NoticeTime.Now, _) => now,
            (NoticeTime.Chosen, null) => throw new RefusedException("Choose when the mail goes out") { Field = "Form.At" },
            (NoticeTime.Chosen, { } chosen) => calendar.At(DateOnly.FromDateTime(chosen), TimeOnly.FromDateTime(chosen)),
            _ => calendar.At(calendar.NextWorkingDay(calendar.LocalDate(now).AddDays(1)), new TimeOnly(9, 0)),
        };
        return due >= now ? due : throw new RefusedException("This time has passed") { Field = "Form.At" };
    }
}

/// <summary>The words of the mail, to be edited.</summary>
public record NoticeForm
{
    [Required, StringLength(Application.NoticeSubjectMaxLength)]
    public string Subject { get; init; } = "";

    [Required, StringLength(Application.NoticeBodyMaxLength)]
    public string Body { get; init; } = "";

    public NoticeTime When { get; init; }

    public DateTime? At { get; init; }
}

/// <summary>Sends the decisions whose hour has come; until then they can be changed or stopped.</summary>
public sealed class SendDecisions(AppDbContext db, Outbox outbox, SweepEach each) : ISweep
{
    public static string Title => "Tell applicants what was decided";

    public static Cron Cron => Cron.EveryMinutes(5);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var due = await db.Applications.ToTell(asOf).Select(a => a.Id).Take(200).ToListAsync(cancellationToken);
        return await each.RunAsync(due, async id =>
        {
            var application = await db.Applications.SingleAsync(a => a.Id == id, cancellationToken);
            var candidate = await db.Candidates.SingleAsync(c => c.Id == application.CandidateId, cancellationToken);
            application.Communicate(asOf);
            await outbox.QueueAsync(ApplicationMails.Decision(application, candidate.Contact), cancellationToken);
        }, cancellationToken);
    }
}
