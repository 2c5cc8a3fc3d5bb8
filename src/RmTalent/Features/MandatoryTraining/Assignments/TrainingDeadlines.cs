using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;

namespace RmTalent.Features.MandatoryTraining.Assignments;

/// <summary>Open trainings on the last day on which they are on time; what is paused has no day.</summary>
internal sealed class TrainingDeadlines(AppDbContext db) : IDeadlineSource
{
    public async Task<IReadOnlyList<CalendarDeadline>> ForAsync(Guid personId, DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        var open = await db.Assignments.AsNoTracking().OpenOf(personId).Where(a => a.Status != AssignmentStatus.Paused && a.DueOn >= from && a.DueOn <= until)
            .Select(a => new { a.Id, a.Requirement!.Title, a.DueOn }).ToListAsync(cancellationToken);
        return [.. open.Select(a => new CalendarDeadline($"training-{a.Id}@rmtalent", a.DueOn, a.Title.ToString(), "/my-training"))];
    }
}
