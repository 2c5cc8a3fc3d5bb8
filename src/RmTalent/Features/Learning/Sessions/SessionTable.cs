using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RmTalent.Features.Learning.Sessions;

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.Property(s => s.Place).HasMaxLength(Session.PlaceMaxLength);
        builder.Property(s => s.Link).HasMaxLength(Session.LinkMaxLength);
        builder.HasOne<Course>().WithMany().HasForeignKey(s => s.CourseId);
        builder.HasMany(s => s.Seats).WithOne().HasForeignKey(s => s.SessionId);
        builder.HasIndex(s => new { s.CourseId, s.StartsAt });
        builder.HasIndex(s => new { s.State, s.StartsAt });
    }
}

internal sealed class SeatTable : IEntityTypeConfiguration<Seat>
{
    public void Configure(EntityTypeBuilder<Seat> builder)
    {
        builder.ToTable("session_seats");
        builder.HasKey(s => new { s.SessionId, s.PersonId });
        builder.HasIndex(s => new { s.PersonId, s.State });
    }
}

public static class SessionQueries
{
    extension(IQueryable<Session> sessions)
    {
        /// <summary>Those that people can still enrol in, the next one first.</summary>
        public IQueryable<Session> Upcoming(DateTimeOffset asOf) =>
            sessions.Where(s => s.State == SessionState.Planned && s.StartsAt > asOf).OrderBy(s => s.StartsAt);

        /// <summary>Begun or over, with people whose attendance nobody has recorded.</summary>
        public IQueryable<Session> AwaitingAttendance(DateTimeOffset asOf) =>
            sessions.Where(s => s.State != SessionState.Cancelled && s.StartsAt <= asOf
                && s.Seats.Any(p => p.State == SeatState.Enrolled && p.Attendance == null));
    }
}
