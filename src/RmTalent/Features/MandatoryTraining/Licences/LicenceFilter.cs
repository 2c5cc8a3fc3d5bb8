using System.Linq.Expressions;
using RmTalent.Features.People;
using RmTalent.Platform.Data;

namespace RmTalent.Features.MandatoryTraining.Licences;

/// <summary>What the reader wants to see; lives in the address.</summary>
public sealed record LicenceFilter
{
    public string? Q { get; init; }

    public LicenceState? State { get; init; }

    public Guid? TeamId { get; init; }

    public IQueryable<Person> Of(AppDbContext db, IQueryable<Person> people)
    {
        people = people.Called(Q).Where(p => db.Set<Licence>().Any(l => l.PersonId == p.Id && (State == null ? l.State != LicenceState.NotAsked : l.State == State)));
        return TeamId is { } team ? people.Where(p => p.TeamId == team) : people;
    }
}

public sealed record LicenceRow(Guid PersonId, string Name, LicenceState State, DateOnly? Since, LicenceAnswer? Answer, string? Supervisor)
{
    public static Expression<Func<Person, LicenceRow>> From(AppDbContext db) => p => new LicenceRow(
        p.Id, p.Name,
        db.Set<Licence>().Where(l => l.PersonId == p.Id).Select(l => l.State).First(),
        db.Set<Licence>().Where(l => l.PersonId == p.Id).Select(l => l.Since).First(),
        db.Set<Licence>().Where(l => l.PersonId == p.Id).Select(l => l.Answer).First(),
        db.Set<Person>().Where(s => s.Id == (db.Set<Licence>().Where(l => l.PersonId == p.Id).Select(l => l.SupervisorId).First() ?? p.ManagerId)).Select(s => s.Name).FirstOrDefault());
}
