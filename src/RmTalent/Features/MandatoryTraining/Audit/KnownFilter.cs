using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.MandatoryTraining.Audit;

/// <summary>The two days and what is looked at; lives in the address, so that an answer can be given again.</summary>
public sealed record KnownFilter
{
    /// <summary>The day that is asked about; today when left out.</summary>
    public DateOnly? On { get; init; }

    /// <summary>What became known until the end of that day counts; today when left out.</summary>
    public DateOnly? Known { get; init; }

    public Guid? RequirementId { get; init; }

    public Guid? TeamId { get; init; }

    public KnownStanding? Standing { get; init; }

    public string? Q { get; init; }

    public KnownFilter FilledIn(DateOnly today) => this with { On = On ?? today, Known = Known ?? today };

    /// <summary>The states that say it, of everybody or of some.</summary>
    public IQueryable<TrainingState> States(AppDbContext db, WorkingCalendar calendar, IReadOnlyList<Guid>? people = null)
    {
        var states = Stored(db);
        return (people is null ? states : states.Where(s => people.Contains(s.PersonId))).AsKnown(On!.Value, calendar.EndOfDay(Known!.Value));
    }

    /// <summary>Teams are those of today.</summary>
    public IQueryable<Person> People(AppDbContext db, WorkingCalendar calendar, IQueryable<Person> seen)
    {
        var people = TeamId is { } team ? seen.Called(Q).Where(p => p.TeamId == team) : seen.Called(Q);
        var (on, before) = (On!.Value, calendar.EndOfDay(Known!.Value));
        if (Standing is not { } standing)
        {
            var stored = Stored(db);
            return people.Where(p => stored.Any(s => s.PersonId == p.Id && s.From <= on && s.KnownAt < before));
        }

        var wanted = (int)standing;
        var those = States(db, calendar).Pairs(on).Where(x => x.Standing == wanted).Select(x => x.PersonId);
        return people.Where(p => those.Contains(p.Id));
    }

    private IQueryable<TrainingState> Stored(AppDbContext db) =>
        RequirementId is { } requirement ? db.Set<TrainingState>().Where(s => s.RequirementId == requirement) : db.Set<TrainingState>();
}

/// <summary>What the page and the file say of one person and one requirement.</summary>
public sealed record KnownRow(Guid PersonId, string Person, string Email, LocalisedText Title, TrainingState State)
{
    public static async Task<IReadOnlyList<KnownRow>> OfAsync(AppDbContext db, IQueryable<TrainingState> states, DateOnly on, CancellationToken cancellationToken)
    {
        var rows = await (
            from state in states.AsNoTracking()
            join person in db.Set<Person>() on state.PersonId equals person.Id
            join requirement in db.Set<Requirements.Requirement>() on state.RequirementId equals requirement.Id
            orderby person.SearchName, person.Id, requirement.Code, state.Id
            select new { person.Name, person.Email, requirement.Title, State = state }).ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(r => (r.State.PersonId, r.State.RequirementId)).Select(g => g.MaxBy(r => ((int)r.State.StandingOn(on), r.State.Id))!)
                .Select(r => new KnownRow(r.State.PersonId, r.Name, r.Email, r.Title, r.State)),
        ];
    }
}
