using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Interviewing.Planning;

/// <summary>The copy of a vacancy begins with the same interview plan.</summary>
internal sealed class OnVacancyCopied(AppDbContext db) : IFactHandler<VacancyCopied>
{
    public async Task HandleAsync(VacancyCopied fact, FactContext context, CancellationToken cancellationToken)
    {
        var plan = await db.InterviewPlans.AsNoTracking().SingleOrDefaultAsync(p => p.VacancyId == fact.FromId, cancellationToken);
        if (plan is not null && !await db.InterviewPlans.AnyAsync(p => p.VacancyId == context.SubjectId, cancellationToken))
        {
            db.Add(plan.CopyFor(context.SubjectId));
        }
    }
}
