using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Credentials;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Features.Shadowing;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.MandatoryTraining.Licences;

/// <summary>Computes the answer to "may this person serve clients unsupervised?" from qualification, supervised experience, job shadowing and current mandatory training.</summary>
public sealed class LicenceCheck(AppDbContext db)
{
    public async Task<LicenceAnswer> AnswerAsync(Person person, int creditedMonths, DateOnly on, CancellationToken cancellationToken)
    {
        var rules = await db.LicenceRules.AsNoTracking().Where(r => r.State == LicenceRuleState.InForce).ToListAsync(cancellationToken);
        var isGone = person.LeftOn < on;
        if (isGone || rules.Where(r => r.IsFor(person)).OrderByDescending(r => r.Narrowness).ThenBy(r => r.Id).FirstOrDefault() is not { } rule)
        {
            return new LicenceAnswer(null, on, [], null);
        }

        List<LicenceReason> reasons =
        [
            .. await TrainingAsync(rule, person.Id, on, cancellationToken),
            .. await QualificationAsync(rule, person.Id, on, cancellationToken),
            .. await ExperienceAsync(rule, person, creditedMonths, on, cancellationToken),
            .. await ShadowingAsync(rule, person.Id, cancellationToken),
        ];
        return new LicenceAnswer(rule.Id, on, reasons, person.StartsOn?.AddMonths(rule.MaximumMonths));
    }

    private async Task<IEnumerable<LicenceReason>> TrainingAsync(LicenceRule rule, Guid personId, DateOnly on, CancellationToken cancellationToken)
    {
        var asked = await db.Requirements.AsNoTracking().Where(r => rule.RequirementIds.Contains(r.Id)).OrderBy(r => r.Code).Select(r => new { r.Id, r.Title }).ToListAsync(cancellationToken);
        var met = (await db.Assignments.AsNoTracking()
            .Where(a => a.PersonId == personId && rule.RequirementIds.Contains(a.RequirementId) && (a.Status == AssignmentStatus.Completed || a.Status == AssignmentStatus.Waived))
            .ToListAsync(cancellationToken)).ToLookup(a => a.RequirementId);
        return asked.Select(r => met[r.Id].Where(a => a.CountsOn(on)).OrderByDescending(a => a.ExpiresOn ?? DateOnly.MaxValue).FirstOrDefault() is { } counts
            ? new LicenceReason(LicenceGround.Training, true, r.Title, counts.ExpiresOn)
            : new LicenceReason(LicenceGround.Training, false, r.Title, met[r.Id].Max(a => a.ExpiresOn)));
    }

    private async Task<IEnumerable<LicenceReason>> QualificationAsync(LicenceRule rule, Guid personId, DateOnly on, CancellationToken cancellationToken)
    {
        if (rule.SchemeIds.Count == 0)
        {
            return [];
        }

        var held = await db.Credentials.AsNoTracking().Include(c => c.Scheme).Where(c => c.PersonId == personId && c.State == CredentialState.Verified && rule.SchemeIds.Contains(c.SchemeId)).ToListAsync(cancellationToken);
        if (held.Where(c => c.CountsOn(on)).OrderByDescending(c => c.ValidTo ?? DateOnly.MaxValue).FirstOrDefault() is { } counts)
        {
            return [new LicenceReason(LicenceGround.Qualification, true, new LocalisedText(counts.Scheme!.Code), counts.ValidTo)];
        }

        var codes = await db.Schemes.AsNoTracking().Where(s => rule.SchemeIds.Contains(s.Id)).OrderBy(s => s.Code).Select(s => s.Code).ToListAsync(cancellationToken);
        return [new LicenceReason(LicenceGround.Qualification, false, new LocalisedText(string.Join(", ", codes)), held.Where(c => c.ValidFrom > on).Min(c => (DateOnly?)c.ValidFrom))];
    }

    /// <summary>Months count from the first day of work; leave other than holiday stops the clock, experience from elsewhere shortens it.</summary>
    private async Task<IEnumerable<LicenceReason>> ExperienceAsync(LicenceRule rule, Person person, int creditedMonths, DateOnly on, CancellationToken cancellationToken)
    {
        if (rule.MinimumMonths == 0)
        {
            return [];
        }

        if (person.StartsOn is not { } starts)
        {
            return [new LicenceReason(LicenceGround.Experience, false, LocalisedText.Empty, null, creditedMonths, rule.MinimumMonths)];
        }

        var away = await db.Leaves.AsNoTracking().Pausing().Where(l => l.PersonId == person.Id && l.To >= starts && l.From <= on).ToListAsync(cancellationToken);
        var lost = away.Sum(l => Math.Min(l.To.DayNumber, on.DayNumber) - Math.Max(l.From.DayNumber, starts.DayNumber) + 1);
        var reached = starts.AddMonths(Math.Max(0, rule.MinimumMonths - creditedMonths)).AddDays(lost);
        var worked = 0;
        while (worked < rule.MinimumMonths && starts.AddMonths(worked + 1).AddDays(lost) <= on)
        {
            worked++;
        }

        return [new LicenceReason(LicenceGround.Experience, reached <= on, LocalisedText.Empty, reached <= on ? null : reached, Math.Min(rule.MinimumMonths, worked + creditedMonths), rule.MinimumMonths)];
    }

    private async Task<IEnumerable<LicenceReason>> ShadowingAsync(LicenceRule rule, Guid personId, CancellationToken cancellationToken)
    {
        if (rule.ShadowingHours == 0)
        {
            return [];
        }

        var hours = (await db.ShadowingVisits.AsNoTracking().Where(v => v.NewcomerId == personId && v.Status == VisitStatus.SignedOff).Select(v => v.Hours).ToListAsync(cancellationToken)).Sum() ?? 0;
        return [new LicenceReason(LicenceGround.Shadowing, hours >= rule.ShadowingHours, LocalisedText.Empty, null, hours, rule.ShadowingHours)];
    }
}
