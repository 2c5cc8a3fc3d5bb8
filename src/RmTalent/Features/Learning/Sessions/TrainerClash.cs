using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>Nobody teaches in two places at one time.</summary>
internal static class TrainerClash
{
    /// <param name="db">Where the other sessions are.</param>
    /// <param name="session">The session that changes; null for a new one.</param>
    /// <param name="terms">What it is to be. Only what is new in them is looked at.</param>
    /// <param name="calendar">In whose time the clash is told.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="RefusedException">One of the trainers teaches elsewhere.</exception>
    public static async Task RefuseAsync(AppDbContext db, Session? session, SessionTerms terms, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        var trainers = session is not null && session.Dates.SequenceEqual(terms.Dates) ? terms.TrainerIds.Except(session.TrainerIds).ToList() : terms.TrainerIds;
        if (trainers.Count == 0)
        {
            return;
        }

        var (id, from, until) = (session?.Id ?? Guid.Empty, terms.Dates.Min(d => d.StartsAt), terms.Dates.Max(d => d.EndsAt));
        var others = await db.Sessions.AsNoTracking()
            .Where(s => s.Id != id && s.State == SessionState.Planned && s.StartsAt < until && s.LastEndsAt > from).OrderBy(s => s.StartsAt).ToListAsync(cancellationToken);
        foreach (var other in others)
        {
            var at = other.Dates.FirstOrDefault(d => terms.Dates.Any(t => t.StartsAt < d.EndsAt && d.StartsAt < t.EndsAt));
            var trainer = trainers.FirstOrDefault(other.TrainerIds.Contains);
            if (at is not null && trainer != Guid.Empty)
            {
                var name = await db.People.Where(p => p.Id == trainer).Select(p => p.Name).SingleAsync(cancellationToken);
                var title = await db.Courses.Where(c => c.Id == other.CourseId).Select(c => c.Title).SingleAsync(cancellationToken);
                throw new RefusedException("{0} teaches {1} on {2}", name, title, calendar.LocalDateTime(at.StartsAt).ToString("d MMM HH:mm", CultureInfo.CurrentCulture)) { Field = "Form.TrainerIds" };
            }
        }
    }
}
