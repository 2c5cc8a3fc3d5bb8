using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;

namespace RmTalent.Features.People;

internal sealed class LeaveTable : IEntityTypeConfiguration<Leave>
{
    public void Configure(EntityTypeBuilder<Leave> builder)
    {
        builder.ToTable("leaves");
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId);
        builder.HasIndex(l => new { l.PersonId, l.To });
        builder.HasIndex(l => new { l.To, l.From });
    }
}

public static class LeaveQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Leave> Leaves => db.Set<Leave>();

        /// <summary>When somebody works: in their own zone, by their country's holidays, not on leave.</summary>
        public async Task<WorkingCalendar> WorkingTimeOfAsync(Guid personId, CancellationToken cancellationToken)
        {
            var person = await db.Set<Person>().Where(p => p.Id == personId).Select(p => new { p.TimeZone, p.Country }).SingleAsync(cancellationToken);
            var away = await db.Set<Leave>().Where(l => l.PersonId == personId).Select(l => new Platform.Calendar.Leave(l.From, l.To)).ToListAsync(cancellationToken);
            return new WorkingCalendar(person.TimeZone, person.Country, away);
        }
    }

    extension(IQueryable<Leave> leaves)
    {
        public IQueryable<Leave> Covering(DateOnly day) => leaves.Where(l => l.From <= day && l.To >= day);

        /// <summary>Leave that training waits for: all but holiday, which people plan around.</summary>
        public IQueryable<Leave> Pausing() => leaves.Where(l => l.Kind != LeaveKind.Holiday);

        public IQueryable<Leave> NotOver(DateOnly today) => leaves.Where(l => l.To >= today);
    }
}
