using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.People;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Learning.Sessions;

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.Property(s => s.Place).HasMaxLength(Session.PlaceMaxLength);
        builder.Property(s => s.Link).HasMaxLength(Session.LinkMaxLength);
        builder.Property(s => s.MoreDates).HasConversion<JsonConverter<SessionDates>>();
        builder.Ignore(s => s.Dates);
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
        builder.Ignore(s => s.IsOpen);
        builder.Ignore(s => s.WasThere);
        builder.HasIndex(s => s.TicketId).IsUnique();
        builder.HasIndex(s => new { s.PersonId, s.State });
    }
}

internal sealed class SessionFeedbackTable : IEntityTypeConfiguration<SessionFeedback>
{
    public void Configure(EntityTypeBuilder<SessionFeedback> builder)
    {
        builder.ToTable("session_feedback");
        builder.HasKey(f => f.Key);
        builder.Property(f => f.Key).HasMaxLength(40);
        builder.Property(f => f.Comment).HasMaxLength(FeedbackWords.CommentMaxLength);
        builder.HasOne<Session>().WithMany().HasForeignKey(f => f.SessionId);
        builder.HasIndex(f => new { f.SessionId, f.Key });
    }
}

public static class SessionQueries
{
    extension(AppDbContext db)
    {
        /// <summary>Seats in sessions to come that wait for this user's answer, as the manager of whoever asks.</summary>
        public IQueryable<Seat> AskedSeats(ClaimsPrincipal user, DateTimeOffset asOf)
        {
            var team = db.PeopleLedBy(user);
            return db.Set<Seat>().Where(s => s.State == SeatState.Asked && team.Any(p => p.Id == s.PersonId)
                && db.Set<Session>().Any(x => x.Id == s.SessionId && x.State == SessionState.Planned && x.StartsAt > asOf));
        }
    }

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
