using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;

namespace RmTalent.Features.MandatoryTraining.Assignments;

/// <summary>Rules to assignments: who is in an audience and has none gets one, who is no longer in it is freed, and all begin anew where everybody is asked again.</summary>
public sealed class AssignTraining(AppDbContext db, Assigning assigning, SweepEach each) : ISweep
{
    private const int Most = 500;

    public static string Title => "Assign mandatory training by its rules";

    public static Cron Cron => Cron.Hourly(20);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(asOf);
        var result = new SweepResult(0);
        foreach (var requirement in await db.Requirements.AsNoTracking().Where(r => r.State != RequirementState.Draft).OrderBy(r => r.Id).ToListAsync(cancellationToken))
        {
            var audience = db.InAudience(requirement.Audience, today);
            var isInUse = requirement.State == RequirementState.Published;
            if (isInUse)
            {
                var missing = await audience.Where(p => !db.Set<Assignment>().Any(a => a.PersonId == p.Id && a.RequirementId == requirement.Id && a.IsCurrent))
                    .OrderBy(p => p.Id).Select(p => p.Id).Take(Most).ToListAsync(cancellationToken);
                result += await AskAgainAsync(requirement, asOf, cancellationToken);
                result += await each.RunAsync(missing, id => assigning.AssignAsync(requirement, id, asOf, cancellationToken), cancellationToken);
            }

            var freed = await db.Assignments.Current()
                .Where(a => a.RequirementId == requirement.Id && (!isInUse || !audience.Any(p => p.Id == a.PersonId)))
                .OrderBy(a => a.Id).Select(a => a.Id).Take(Most).ToListAsync(cancellationToken);
            result += await each.RunAsync(freed, async id => (await db.Assignments.SingleAsync(a => a.Id == id, cancellationToken)).Free(asOf), cancellationToken);
        }

        return result;
    }

    private async Task<SweepResult> AskAgainAsync(Requirement requirement, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var again = requirement.AskedAgainAt is null ? []
            : await db.Assignments.ToAskAgain(requirement).OrderBy(a => a.Id).Select(a => a.Id).Take(SweepSize.Most).ToListAsync(cancellationToken);
        return await each.RunAsync(again, async id => await assigning.AskAgainAsync(await db.Assignments.SingleAsync(a => a.Id == id, cancellationToken), requirement, asOf, cancellationToken), cancellationToken);
    }
}

public sealed class MarkOverdueTraining(AppDbContext db, SweepEach each) : ISweep
{
    public static string Title => "Mark mandatory training whose day is over";

    public static Cron Cron => Cron.Hourly(5);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var due = await db.Assignments.FallingOverdue(asOf).OrderBy(a => a.DueAt).Select(a => a.Id).Take(SweepSize.Most).ToListAsync(cancellationToken);
        return await each.RunAsync(due, async id => (await db.Assignments.SingleAsync(a => a.Id == id, cancellationToken)).FallOverdue(asOf), cancellationToken);
    }
}

/// <summary>What counts no longer is said so on its day, unless a newer run took its place.</summary>
public sealed class ExpireTraining(AppDbContext db, SweepEach each) : ISweep
{
    public static string Title => "Note which mandatory training has expired";

    public static Cron Cron => Cron.Hourly(7);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var due = await db.Assignments.Expiring(asOf).OrderBy(a => a.ExpiresAt).Select(a => a.Id).Take(SweepSize.Most).ToListAsync(cancellationToken);
        return await each.RunAsync(due, async id =>
        {
            var assignment = await db.Assignments.SingleAsync(a => a.Id == id, cancellationToken);
            var isRenewed = await db.Assignments.AnyAsync(
                a => a.PersonId == assignment.PersonId && a.RequirementId == assignment.RequirementId && a.Cycle > assignment.Cycle && (a.ExpiresOn > assignment.ExpiresOn || a.Status == AssignmentStatus.Completed),
                cancellationToken);
            assignment.Expire(isRenewed, asOf);
        }, cancellationToken);
    }
}

/// <summary>A night's work at most; whatever is left comes up at the next run.</summary>
internal static class SweepSize
{
    public const int Most = 20_000;
}

/// <summary>The window is open: the next cycle begins. What was is kept.</summary>
public sealed class RenewTraining(AppDbContext db, Assigning assigning, SweepEach each) : ISweep
{
    public static string Title => "Begin the next cycle of mandatory training";

    public static Cron Cron => Cron.Daily(5, 30);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(asOf);
        var due = await db.Assignments.ToRenew(asOf).OrderBy(a => a.NextCycleAt).Select(a => a.Id).Take(SweepSize.Most).ToListAsync(cancellationToken);
        return await each.RunAsync(due, async id =>
        {
            var last = await db.Assignments.Include(a => a.Requirement).SingleAsync(a => a.Id == id, cancellationToken);
            var requirement = last.Requirement!;
            if (requirement.State == RequirementState.Published && await db.InAudience(requirement.Audience, today).AnyAsync(p => p.Id == last.PersonId, cancellationToken))
            {
                await assigning.RenewAsync(last, requirement, asOf, cancellationToken);
            }
            else
            {
                last.Free(asOf);
            }
        }, cancellationToken);
    }
}
