using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning.Exams;
using RmTalent.Features.Learning.Exercises;
using RmTalent.Features.Learning.Modules;
using RmTalent.Features.Learning.Scorm;
using RmTalent.Features.Learning.Sessions;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Following;

/// <summary>Where a person stands with one piece of learning. Who completed it and began again has completed it.</summary>
public enum LearnerStanding
{
    [Text("Completed"), Tone(Tone.Good)]
    Completed,

    [Text("In progress"), Tone(Tone.Info)]
    InProgress,

    [Text("Not begun"), Tone(Tone.Neutral)]
    NotBegun,
}

/// <summary>One person's way through it.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Team">Null without one.</param>
/// <param name="CompletedAt">The last time.</param>
/// <param name="ScorePercent">Of that time.</param>
/// <param name="BegunAt">Of a run that is open.</param>
/// <param name="Parts">Lessons read in that run.</param>
public sealed record LearnerRow(Guid PersonId, string Name, string? Team, DateTimeOffset? CompletedAt, decimal? ScorePercent, DateTimeOffset? BegunAt, int Parts)
{
    public LearnerStanding Standing => CompletedAt is not null ? LearnerStanding.Completed : BegunAt is not null ? LearnerStanding.InProgress : LearnerStanding.NotBegun;
}

/// <summary>What the reader wants to see; lives in the address.</summary>
public sealed record LearnerFilter
{
    public string? Q { get; init; }

    public LearnerStanding? Standing { get; init; }

    public Guid? TeamId { get; init; }
}

/// <summary>Who is where with one piece of learning, among the people that somebody follows.</summary>
public sealed class LearnerProgress(AppDbContext db, LearningItem item)
{
    /// <summary>Scenarios are for trying things out: their trainers see ways, never who took them.</summary>
    public static bool Tells(LearningKind kind) => kind != LearningKind.Scenario;

    public IQueryable<Person> Fitting(IQueryable<Person> people, LearnerFilter filter)
    {
        people = people.Called(filter.Q);
        people = filter.TeamId is { } team ? people.Where(p => p.TeamId == team) : people;
        var (completed, begun) = (Completed(), Begun());
        return filter.Standing switch
        {
            LearnerStanding.Completed => people.Where(p => completed.Any(c => c.PersonId == p.Id)),
            LearnerStanding.InProgress => people.Where(p => begun.Any(b => b.PersonId == p.Id) && !completed.Any(c => c.PersonId == p.Id)),
            LearnerStanding.NotBegun => people.Where(p => !begun.Any(b => b.PersonId == p.Id) && !completed.Any(c => c.PersonId == p.Id)),
            _ => people,
        };
    }

    public Expression<Func<Person, LearnerRow>> Row()
    {
        var (completed, begun) = (Completed(), Begun());
        return p => new LearnerRow(
            p.Id, p.Name, db.Set<Team>().Where(t => t.Id == p.TeamId).Select(t => t.Name).FirstOrDefault(),
            completed.Where(c => c.PersonId == p.Id).OrderByDescending(c => c.CompletedAt).Select(c => (DateTimeOffset?)c.CompletedAt).FirstOrDefault(),
            completed.Where(c => c.PersonId == p.Id).OrderByDescending(c => c.CompletedAt).Select(c => c.ScorePercent).FirstOrDefault(),
            begun.Where(b => b.PersonId == p.Id).Select(b => (DateTimeOffset?)b.Since).FirstOrDefault(),
            begun.Where(b => b.PersonId == p.Id).Select(b => b.Parts).FirstOrDefault());
    }

    private IQueryable<Completion> Completed() => db.Set<Completion>().Of(item.Kind, item.Id);

    private IQueryable<Run> Begun() => item.Kind switch
    {
        LearningKind.Module => db.Set<ModuleProgress>().Where(p => p.ModuleId == item.Id && p.CompletedAt == null)
            .Select(p => new Run { PersonId = p.PersonId, Since = p.StartedAt, Parts = db.Set<LessonDone>().Count(d => d.ModuleProgressId == p.Id) }),
        LearningKind.Course => db.Set<Session>().Where(s => s.CourseId == item.Id && s.State == SessionState.Planned).SelectMany(s => s.Seats).Where(s => s.State == SeatState.Enrolled)
            .Select(s => new Run { PersonId = s.PersonId, Since = s.Since }),
        LearningKind.Exercise => db.Set<Submission>().Where(s => s.ExerciseId == item.Id && s.MarkedAt == null).Select(s => new Run { PersonId = s.PersonId, Since = s.SubmittedAt }),
        LearningKind.Package => db.Set<ScormAttempt>().IgnoreAutoIncludes().Where(a => a.PackageId == item.Id && a.CompletedAt == null).Select(a => new Run { PersonId = a.PersonId, Since = a.StartedAt }),
        _ => db.Set<Attempt>().Where(a => a.ExamId == item.Id && a.ScoredAt == null).Select(a => new Run { PersonId = a.PersonId, Since = a.StartedAt }),
    };

    private sealed class Run
    {
        public Guid PersonId { get; init; }

        public DateTimeOffset Since { get; init; }

        public int Parts { get; init; }
    }
}
