using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining;

/// <summary>A board that looks alive: completed, due soon, overdue, waived, extended, paused, and one that has begun again.</summary>
public sealed class MandatoryTrainingDemo(TimeProvider clock) : IDemoData
{
    private WorkingCalendar _calendar = null!;

    public int Order => 1000;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Assignments.AnyAsync(cancellationToken))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var organisation = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        foreach (var requirement in await db.Requirements.Where(r => r.State == RequirementState.Draft).OrderBy(r => r.Code).ToListAsync(cancellationToken))
        {
            if (requirement.Items.All.Count == 0)
            {
                continue;
            }

            requirement.Publish(now.AddDays(-420));
            var given = new List<(Assignment Run, WorkingCalendar Calendar)>();
            var people = await db.InAudience(requirement.Audience, organisation.LocalDate(now)).OrderBy(p => p.Id).ToListAsync(cancellationToken);
            foreach (var (n, person) in people.Index())
            {
                _calendar = new WorkingCalendar(person.TimeZone, person.Country);
                given.AddRange(Story(requirement, person, n, now).Select(a => (a, _calendar)));
            }

            db.AddRange(given.Select(g => g.Run));
            if (requirement.Code == "product-knowledge")
            {
                db.AddRange(Launched(requirement, given, now));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private IEnumerable<Assignment> Story(Requirement requirement, Person person, int n, DateTimeOffset now)
    {
        if (person.StartsOn > _calendar.LocalDate(now).AddDays(-30))
        {
            return [Assigned(requirement, person, Min(_calendar.At(person.StartsOn.Value, new TimeOnly(9, 0)), now.AddDays(-2)))]; // newcomers: everything is still ahead
        }

        if (person.Id == DemoPeople.Jonas.Id && requirement.Code == "conduct")
        {
            var waived = Assigned(requirement, person, now.AddDays(-50));
            waived.Waive(requirement, WaiverReason.EquivalentTraining, "Passed the same course at the parent company in the autumn.", _calendar, now.AddDays(-44));
            return [waived];
        }

        if (person.Id == DemoPeople.Petra.Id && requirement.Code == "aml")
        {
            return Expired(requirement, person, now);
        }

        if (person.Id == DemoPeople.Petra.Id && requirement.Code == "data-protection")
        {
            return Both(Again(requirement, person, 25, now)); // the window is open
        }

        var start = _calendar.LocalDate(now).AddDays(-450);
        if (requirement.Recurrence is null || person.StartsOn > start)
        {
            var done = Max(now.AddDays(-140 - (n * 7)), _calendar.At(person.StartsOn!.Value.AddDays(24), new TimeOnly(14, 0)));
            return [Completed(requirement, person, done.AddDays(-10), done)];
        }

        if (person.Id == DemoPeople.Pal.Id && requirement.Code == "data-protection")
        {
            var (first, paused) = Again(requirement, person, 25, now);
            paused.Pause("Seconded to the parent company until the new year", _calendar, now.AddDays(-6));
            return [first, paused];
        }

        return ((n + requirement.Code.Length) % 6) switch
        {
            0 => Late(requirement, person, now),
            1 => Both(Again(requirement, person, 8, now)),
            2 => Extended(requirement, person, now),
            3 => Both(Again(requirement, person, 40, now)),
            _ => [Completed(requirement, person, now.AddDays(-150 - (n * 7)), now.AddDays(-140 - (n * 7)))],
        };
    }

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <summary>A new product: everybody was asked again, and every second one has learned it already.</summary>
    private static IEnumerable<Assignment> Launched(Requirement requirement, IReadOnlyList<(Assignment Run, WorkingCalendar Calendar)> given, DateTimeOffset now)
    {
        requirement.AskAgain("The green mortgage is launched.", now.AddDays(-12));
        foreach (var (n, (run, calendar)) in given.Index())
        {
            if (run.AskAgain(requirement, calendar, now.AddDays(-12), run.Cycle + 1) is not { } next)
            {
                continue;
            }

            if (n % 2 == 0)
            {
                next.Start(now.AddDays(-5));
                next.Complete(requirement, now.AddDays(-4), calendar, now.AddDays(-4));
            }

            yield return next;
        }
    }

    private static Assignment[] Both((Assignment First, Assignment Next) runs) => [runs.First, runs.Next];

    private Assignment Assigned(Requirement requirement, Person person, DateTimeOffset at) =>
        Assignment.Assign(requirement, person.Id, DueDate.Of(requirement.Due, person.StartsOn, _calendar.LocalDate(at), _calendar), 1, _calendar, at);

    private Assignment Completed(Requirement requirement, Person person, DateTimeOffset from, DateTimeOffset at)
    {
        var assignment = Assigned(requirement, person, from);
        assignment.Start(at.AddHours(-1));
        assignment.Complete(requirement, at, _calendar, at);
        return assignment;
    }

    /// <summary>Done a year ago, and to be repeated so many days from now.</summary>
    private (Assignment First, Assignment Next) Again(Requirement requirement, Person person, int dueIn, DateTimeOffset now)
    {
        var due = now.AddDays(dueIn).AddMonths(-requirement.Recurrence!.Months);
        var first = Completed(requirement, person, due.AddDays(-requirement.Due.Days), due.AddDays(-5));
        return (first, first.Renew(requirement, _calendar, first.NextCycleAt!.Value));
    }

    private Assignment[] Late(Requirement requirement, Person person, DateTimeOffset now)
    {
        var (first, next) = Again(requirement, person, -9, now);
        next.Climb(requirement.Ladder, _calendar, now);
        next.FallOverdue(now);
        return [first, next];
    }

    /// <summary>It counted until last week, and nobody has repeated it.</summary>
    private Assignment[] Expired(Requirement requirement, Person person, DateTimeOffset now)
    {
        var late = Late(requirement, person, now);
        late[0].Expire(isRenewed: false, now);
        return late;
    }

    private Assignment[] Extended(Requirement requirement, Person person, DateTimeOffset now)
    {
        var (first, next) = Again(requirement, person, -2, now);
        next.Start(now.AddDays(-6));
        next.Extend(requirement, _calendar.LocalDate(now).AddDays(19), "Covered for a colleague who was ill.", _calendar, now.AddDays(-3));
        return [first, next];
    }
}
