using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning.Starter;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>Sessions at Nordvik Bank: one past with attendance and feedback, one full with a waitlist, one coming, and one of two afternoons that managers approve.</summary>
public sealed class SessionDemo(TimeProvider clock) : IDemoData
{
    /// <summary>Of those who were there the last time; enough of them to be shown.</summary>
    private static readonly FeedbackWords[] Said =
    [
        new(5, 5, 5, "The actor made it real. Keep that."),
        new(4, 5, 4, "More time for the second meeting."),
        new(5, 4, 5, ""),
        new(3, 4, 4, "I would like a sheet to take home."),
        new(4, 5, 5, "Best morning in months."),
    ];

    public int Order => 701;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Sessions.AnyAsync(cancellationToken))
        {
            return;
        }

        var course = await db.Courses.SingleAsync(c => c.Code == LearningStarter.CourseCode, cancellationToken);
        var calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        var today = calendar.LocalDate(clock.GetUtcNow());
        Session On(int days, int capacity)
        {
            var on = calendar.NextWorkingDay(today.AddDays(days));
            var session = Session.Plan(course.Id, new SessionTerms(calendar.At(on, new(9, 0)), calendar.At(on, new(12, 0)), "Havnegata 12, 3rd floor", "", capacity, [DemoPeople.Tessa.Id]));
            db.Add(session);
            return session;
        }

        var past = On(-60, 8);
        foreach (var person in LearningDemo.Colleagues)
        {
            past.Enrol(person.Id, past.StartsAt.AddDays(-10));
        }

        foreach (var (n, person) in LearningDemo.Colleagues.Index())
        {
            if (past.Attend(person.Id, n == 5 ? Attendance.NoShow : n == 4 ? Attendance.Partial : Attendance.Full, DemoPeople.Tessa.Id, course.Item, past.EndsAt) is { } completion)
            {
                db.Add(completion);
            }
        }

        var full = On(9, 3);
        foreach (var person in new[] { DemoPeople.Nora, DemoPeople.Pal, DemoPeople.Petra, DemoPeople.Mats, DemoPeople.Emma })
        {
            full.Enrol(person.Id, Ago(days: 5));
        }

        full.Confirm(DemoPeople.Nora.Id, Ago(days: 4));
        On(30, 10);
        foreach (var (words, n) in Said.Index().Select(s => (s.Item, s.Index)))
        {
            db.Add(past.TakeFeedback(LearningDemo.Colleagues[n].Id, words));
        }

        var theatre = Course.Design(Theatre(course.CompetencyIds), "difficult-talks-theatre");
        var day = calendar.NextWorkingDay(today.AddDays(20));
        var next = calendar.NextWorkingDay(day.AddDays(7));
        var stage = Session.Plan(theatre.Id, new SessionTerms(calendar.At(day, new(13, 0)), calendar.At(day, new(16, 0)), "Scene 3, Torggata 9", "https://meet.nordvik.example/theatre", 12, [DemoPeople.Tessa.Id])
        {
            More = [new(calendar.At(next, new(13, 0)), calendar.At(next, new(16, 0)))],
            NeedsApproval = true,
        });
        db.AddRange(theatre, stage);
        stage.Enrol(DemoPeople.Nora.Id, Ago(days: 1));
        stage.Enrol(DemoPeople.Lars.Id, Ago(days: 2));
        stage.Answer(DemoPeople.Lars.Id, isYes: true, DemoPeople.Hanna.Id, Ago(days: 1));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static CourseWords Theatre(IReadOnlyList<Guid> competencies) => new(
        new("Difficult talks on stage", "Vanskelige samtaler på scenen", "Moeilijke gesprekken op het toneel"),
        new(
            "Two actors play a talk that goes wrong. You stop them, change one sentence, and see what happens. The second afternoon you bring a talk of your own.",
            "To skuespillere spiller en samtale som går galt. Du stopper dem, endrer én setning og ser hva som skjer. Den andre ettermiddagen tar du med en samtale av dine egne.",
            "Twee acteurs spelen een gesprek dat misgaat. Je zet ze stil, verandert één zin en ziet wat er gebeurt. De tweede middag breng je een eigen gesprek mee."),
        360,
        competencies,
        TeachingKind.BusinessTheatre);

    private DateTimeOffset Ago(int days) => clock.GetUtcNow().AddDays(-days);
}
