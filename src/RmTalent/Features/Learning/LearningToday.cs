using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning.Exams;
using RmTalent.Features.Learning.Exercises;
using RmTalent.Features.Learning.Modules;
using RmTalent.Features.Learning.Scenarios;
using RmTalent.Features.Learning.Sessions;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning;

/// <summary>What is open in somebody's learning, and for trainers what waits for them.</summary>
public sealed class LearningToday(AppDbContext db, ITexts texts, TimeProvider clock) : IToday
{
    private const string Mine = "Learning";
    private const string Teaching = "Teaching";

    public async Task<IReadOnlyList<TodayItem>> ForAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        List<TodayItem> items = [.. await MineAsync(user.Id, calendar, cancellationToken)];
        if (user.IsInRole(Roles.Trainer))
        {
            items.AddRange(await TeachingAsync(calendar, cancellationToken));
        }

        if (user.IsInRole(Roles.LineManager) && await db.AskedSeats(user, clock.GetUtcNow()).CountAsync(cancellationToken) is > 0 and var asked)
        {
            items.Add(new TodayItem(texts["{0} sign-ups to approve", asked], null, "/sign-ups", "checks", null, Urgency.Soon, "To approve"));
        }

        return items;
    }

    private async Task<List<TodayItem>> MineAsync(Guid me, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var items = new List<TodayItem>();
        foreach (var a in await db.Attempts.Where(a => a.PersonId == me && a.SubmittedAt == null)
            .Select(a => new { a.Id, a.EndsAt, Title = db.Set<Exam>().Where(e => e.Id == a.ExamId).Select(e => e.Title).First() }).ToListAsync(cancellationToken))
        {
            items.Add(new TodayItem(texts["Finish the exam “{0}”", a.Title], null, $"/learn/attempts/{a.Id}", "clipboard-check", null, Urgency.Today, Mine));
        }

        foreach (var s in await db.Submissions.Where(s => s.PersonId == me && s.State == SubmissionState.Returned)
            .Select(s => new { s.ExerciseId, Title = db.Set<Exercise>().Where(e => e.Id == s.ExerciseId).Select(e => e.Title).First() }).ToListAsync(cancellationToken))
        {
            items.Add(new TodayItem(texts["Improve “{0}” and hand it in again", s.Title], null, LearningUrls.For(LearningKind.Exercise, s.ExerciseId), "pencil", null, Urgency.Soon, Mine));
        }

        foreach (var s in await db.Sessions.Where(s => s.State == SessionState.Planned && s.StartsAt > now && s.StartsAt < now.AddDays(14) && s.Seats.Any(p => p.PersonId == me && p.State == SeatState.Enrolled))
            .OrderBy(s => s.StartsAt).Select(s => new { s.CourseId, s.StartsAt, s.Place, Title = db.Set<Course>().Where(c => c.Id == s.CourseId).Select(c => c.Title).First() }).ToListAsync(cancellationToken))
        {
            items.Add(new TodayItem(s.Title.ToString(), $"{calendar.LocalDateTime(s.StartsAt):f} {s.Place}", LearningUrls.For(LearningKind.Course, s.CourseId), "school", calendar.LocalDate(s.StartsAt), Urgency.Normal, Mine));
        }

        foreach (var p in await db.ModuleProgress.Where(p => p.PersonId == me && p.CompletedAt == null).OrderByDescending(p => p.StartedAt).Take(3)
            .Select(p => new { p.ModuleId, Title = db.Set<Module>().Where(m => m.Id == p.ModuleId).Select(m => m.Title).First() }).ToListAsync(cancellationToken))
        {
            items.Add(new TodayItem(texts["Go on with “{0}”", p.Title], null, LearningUrls.For(LearningKind.Module, p.ModuleId), "book", null, Urgency.Normal, Mine));
        }

        foreach (var r in await db.ScenarioRuns.Where(r => r.PersonId == me && r.EndedAt == null)
            .Select(r => new { r.Id, Title = db.Set<Scenario>().Where(s => s.Id == r.ScenarioId).Select(s => s.Title).First() }).ToListAsync(cancellationToken))
        {
            items.Add(new TodayItem(texts["Go on with “{0}”", r.Title], null, $"/learn/scenario-runs/{r.Id}", LearningUrls.IconOf(LearningKind.Scenario), null, Urgency.Normal, Mine));
        }

        return items;
    }

    private async Task<List<TodayItem>> TeachingAsync(WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        var items = new List<TodayItem>();
        if (await db.Submissions.CountAsync(s => s.State == SubmissionState.Submitted, cancellationToken) is > 0 and var waiting)
        {
            items.Add(new TodayItem(texts["{0} pieces of work to mark", waiting], null, "/teach/submissions", "pencil", null, Urgency.Soon, Teaching));
        }

        foreach (var s in await db.Sessions.AwaitingAttendance(clock.GetUtcNow()).OrderBy(s => s.StartsAt).Take(5)
            .Select(s => new { s.Id, s.StartsAt, Title = db.Set<Course>().Where(c => c.Id == s.CourseId).Select(c => c.Title).First() }).ToListAsync(cancellationToken))
        {
            items.Add(new TodayItem(texts["Record attendance: {0}", s.Title], null, $"/teach/sessions/{s.Id}", "checklist", calendar.LocalDate(s.StartsAt), Urgency.Today, Teaching));
        }

        return items;
    }
}
