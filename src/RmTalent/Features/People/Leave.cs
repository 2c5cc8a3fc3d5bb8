using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.People;

public enum LeaveKind
{
    [Text("Holiday")]
    Holiday,

    [Text("Sick leave")]
    Sick,

    [Text("Parental leave")]
    Parental,

    [Text("Other leave")]
    Other,
}

/// <summary>Days on which a person is away; deadlines wait and bookings avoid them. Both days are included.</summary>
public sealed class Leave : Entity
{
    private Leave()
    {
    }

    public Guid PersonId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public LeaveKind Kind { get; private set; }

    public override IEnumerable<Guid> Concerning() => [PersonId];

    public static Leave Take(Guid personId, DateOnly from, DateOnly to, LeaveKind kind)
    {
        Refuse.When(to < from, "The last day cannot be before the first");
        var leave = new Leave { PersonId = personId, From = from, To = to, Kind = kind };
        leave.Record(new LeaveTaken(from, to));
        return leave;
    }
}

[Says("noted leave from {From} to {To}")]
public sealed record LeaveTaken(DateOnly From, DateOnly To) : IFact;

internal sealed class LeaveTable : IEntityTypeConfiguration<Leave>
{
    public void Configure(EntityTypeBuilder<Leave> builder)
    {
        builder.ToTable("leaves");
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId);
        builder.HasIndex(l => new { l.PersonId, l.To });
    }
}

public static class LeaveQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Leave> Leaves => db.Set<Leave>();
    }

    extension(IQueryable<Leave> leaves)
    {
        public IQueryable<Leave> Covering(DateOnly day) => leaves.Where(l => l.From <= day && l.To >= day);
    }
}
