using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.People;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Shadowing;

internal sealed class VisitTable : IEntityTypeConfiguration<ShadowingVisit>
{
    public void Configure(EntityTypeBuilder<ShadowingVisit> builder)
    {
        builder.ToTable("shadowing_visits");
        builder.Ignore(v => v.AgreeingId);
        builder.Property(v => v.Place).HasMaxLength(ShadowingVisit.PlaceMaxLength);
        builder.Property(v => v.Hope).HasMaxLength(ShadowingVisit.WordsMaxLength);
        builder.Property(v => v.Reflection).HasMaxLength(ShadowingVisit.WordsMaxLength);
        builder.Property(v => v.ToHost).HasMaxLength(ShadowingVisit.WordsMaxLength);
        builder.Property(v => v.Feedback).HasMaxLength(ShadowingVisit.WordsMaxLength);
        builder.Property(v => v.Advice).HasMaxLength(ShadowingVisit.WordsMaxLength);
        builder.Property(v => v.Hours).HasPrecision(5, 2);
        builder.Property(v => v.Focus).HasConversion<JsonConverter<Focus>>();
        builder.Property(v => v.Observations).HasConversion<JsonConverter<Observations>>();
        builder.Property(v => v.Ratings).HasConversion<JsonConverter<Ratings>>();
        builder.Property(v => v.Days).AsJson();
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.NewcomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.HostId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.NewcomerId, v.StatusSince, v.Id });
        builder.HasIndex(v => new { v.HostId, v.Status, v.StartsAt });
        builder.HasIndex(v => v.NextReminderAt);
    }
}

public static class VisitQueries
{
    extension(AppDbContext db)
    {
        public DbSet<ShadowingVisit> ShadowingVisits => db.Set<ShadowingVisit>();

        /// <summary>Newcomer and host see their visit, line managers those of their people, trainers and administrators all.</summary>
        public IQueryable<ShadowingVisit> VisitsSeenBy(Guid personId, bool all)
        {
            var below = db.InTeamOf(personId);
            return all ? db.Set<ShadowingVisit>() : db.Set<ShadowingVisit>().Where(v => v.NewcomerId == personId || v.HostId == personId || below.Any(p => p.Id == v.NewcomerId));
        }
    }
}
