using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning.Exams;
using RmTalent.Features.Learning.Exercises;
using RmTalent.Features.Learning.Modules;
using RmTalent.Features.Learning.Scenarios;
using RmTalent.Features.Learning.Scorm;
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
    private const int MostOfAKind = 3;

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
        var open = await OpenOf(me).ToListAsync(cancellationToken);
        foreach (var kind in open.GroupBy(o => (LearningKind)o.Kind))
        {
            items.AddRange(kind.OrderByDescending(o => o.Since).Take(MostOfAKind).Select(o => Go(kind.Key, o)));
        }

        foreach (var s in await db.Sessions.Where(s => s.State == SessionState.Planned && s.StartsAt > now && s.StartsAt < now.AddDays(14) && s.Seats.Any(p => p.PersonId == me && p.State == SeatState.Enrolled))
            .OrderBy(s => s.StartsAt).Select(s => new { s.CourseId, s.StartsAt, s.Place, Title = db.Set<Course>().Where(c => c.Id == s.CourseId).Select(c => c.Title).First() }).ToListAsync(cancellationToken))
        {
            items.Add(new TodayItem(s.Title.ToString(), $"{calendar.LocalDateTime(s.StartsAt):f} {s.Place}", LearningUrls.For(LearningKind.Course, s.CourseId), "school", calendar.LocalDate(s.StartsAt), Urgency.Normal, Mine));
        }

        return items;
    }

    private TodayItem Go(LearningKind kind, Open o) => kind switch
    {
        LearningKind.Exam => new TodayItem(texts["Finish the exam “{0}”", o.Title], null, $"/learn/attempts/{o.Id}", LearningUrls.IconOf(kind), null, Urgency.Today, Mine),
        LearningKind.Exercise => new TodayItem(texts["Improve “{0}” and hand it in again", o.Title], null, LearningUrls.For(kind, o.ItemId), LearningUrls.IconOf(kind), null, Urgency.Soon, Mine),
        LearningKind.Scenario => new TodayItem(texts["Go on with “{0}”", o.Title], null, $"/learn/scenario-runs/{o.Id}", LearningUrls.IconOf(kind), null, Urgency.Normal, Mine),
        _ => new TodayItem(texts["Go on with “{0}”", o.Title], null, LearningUrls.For(kind, o.ItemId), LearningUrls.IconOf(kind), null, Urgency.Normal, Mine),
    };

    /// <summary>Asked in one question: most people have nothing open on most days.</summary>
    private IQueryable<Open> OpenOf(Guid me) =>
        db.Attempts.Where(a => a.PersonId == me && a.SubmittedAt == null).Select(a => new Open { Kind = (int)LearningKind.Exam, Id = a.Id, ItemId = a.ExamId, Title = db.Set<Exam>().Where(i => i.Id == a.ExamId).Select(i => i.Title).First(), Since = a.StartedAt })
            .Concat(db.Submissions.Where(s => s.PersonId == me && s.State == SubmissionState.Returned).Select(s => new Open { Kind = (int)LearningKind.Exercise, Id = s.Id, ItemId = s.ExerciseId, Title = db.Set<Exercise>().Where(i => i.Id == s.ExerciseId).Select(i => i.Title).First(), Since = s.SubmittedAt }))
            .Concat(db.ModuleProgress.Where(p => p.PersonId == me && p.CompletedAt == null).Select(p => new Open { Kind = (int)LearningKind.Module, Id = p.Id, ItemId = p.ModuleId, Title = db.Set<Module>().Where(i => i.Id == p.ModuleId).Select(i => i.Title).First(), Since = p.StartedAt }))
            .Concat(db.Set<ScormAttempt>().IgnoreAutoIncludes().Where(a => a.PersonId == me && a.CompletedAt == null).Select(a => new Open { Kind = (int)LearningKind.Package, Id = a.Id, ItemId = a.PackageId, Title = db.Set<ScormPackage>().IgnoreAutoIncludes().Where(i => i.Id == a.PackageId).Select(i => i.Title).First(), Since = a.StartedAt }))
            .Concat(db.ScenarioRuns.Where(r => r.PersonId == me && r.EndedAt == null).Select(r => new Open { Kind = (int)LearningKind.Scenario, Id = r.Id, ItemId = r.ScenarioId, Title = db.Set<Scenario>().Where(i => i.Id == r.ScenarioId).Select(i => i.Title).First(), Since = r.StartedAt }));

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

        foreach (var s in await db.Sessions.Upcoming(clock.GetUtcNow()).Where(s => s.TrainerIds.Count == 0).Take(5)
            .Select(s => new { s.Id, s.StartsAt, Title = db.Set<Course>().Where(c => c.Id == s.CourseId).Select(c => c.Title).First() }).ToListAsync(cancellationToken))
        {
            items.Add(new TodayItem(texts["Nobody teaches {0}", s.Title], null, $"/teach/sessions/{s.Id}/change", "user-search", calendar.LocalDate(s.StartsAt), Urgency.Soon, Teaching));
        }

        return items;
    }

    /// <summary>Something begun and not finished.</summary>
    private sealed class Open
    {
        public int Kind { get; init; }

        public Guid Id { get; init; }

        public Guid ItemId { get; init; }

        public LocalisedText Title { get; init; } = LocalisedText.Empty;

        public DateTimeOffset Since { get; init; }
    }
}
