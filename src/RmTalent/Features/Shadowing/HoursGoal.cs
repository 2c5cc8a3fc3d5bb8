using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Onboarding.Plans;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Shadowing;

/// <summary>Something that asks for hours of job shadowing.</summary>
/// <param name="Title">In the reader's language.</param>
/// <param name="Done">Signed-off hours that count towards it.</param>
/// <param name="Needed">Hours that it asks for.</param>
/// <param name="DueOn">By when, if it says.</param>
/// <param name="Url">Its page.</param>
public sealed record HoursGoal(string Title, decimal Done, decimal Needed, DateOnly? DueOn, string Url);

/// <summary>A slice that counts hours of job shadowing, for the page on which a person sees what they count towards.</summary>
public interface IHoursGoals
{
    Task<IReadOnlyList<HoursGoal>> ForAsync(Guid personId, CancellationToken cancellationToken);
}

/// <summary>The shadowing steps of a running onboarding plan.</summary>
internal sealed class OnboardingHours(AppDbContext db, ITexts texts) : IHoursGoals
{
    public async Task<IReadOnlyList<HoursGoal>> ForAsync(Guid personId, CancellationToken cancellationToken)
    {
        if (await db.OnboardingPlans.AsNoTracking().Include(p => p.Steps).Running().SingleOrDefaultAsync(p => p.PersonId == personId, cancellationToken) is not { } plan
            || plan.Steps.Where(s => s is { Kind: StepKind.Shadowing, Hours: > 0 }).ToList() is not { Count: > 0 } steps)
        {
            return [];
        }

        var hours = await db.HoursSinceStartAsync(plan, cancellationToken);
        return [new HoursGoal(texts["Onboarding: {0}", plan.Title.ToString()], hours.Sum(), steps.Sum(s => s.Hours ?? 0), steps.Max(s => s.DueOn), $"/onboarding/{plan.Id}")];
    }
}

internal static class OnboardingHoursQueries
{
    /// <summary>Hours of each visit that was signed off since the plan or the work began.</summary>
    public static async Task<IReadOnlyList<decimal>> HoursSinceStartAsync(this AppDbContext db, OnboardingPlan plan, CancellationToken cancellationToken)
    {
        var firstDay = (await db.DaysOfAsync(plan, cancellationToken)).Newcomer.StartOfDay(plan.StartsOn);
        var since = plan.StartedAt < firstDay ? plan.StartedAt : firstDay;
        return await db.ShadowingVisits.Where(v => v.NewcomerId == plan.PersonId && v.Status == VisitStatus.SignedOff && v.EndsAt >= since)
            .Select(v => v.Hours ?? 0).ToListAsync(cancellationToken);
    }
}
