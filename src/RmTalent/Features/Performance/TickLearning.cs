using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Certification;
using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Credentials;
using RmTalent.Features.Shadowing;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Performance;

/// <summary>Learning, visits and certificates tick themselves in a running plan; when a plan is agreed, what was completed since it was drafted counts as well.</summary>
public sealed class TickLearning(AppDbContext db)
    : IFactHandler<LearningCompleted>, IFactHandler<ShadowingSignedOff>, IFactHandler<CertificateIssued>, IFactHandler<CredentialVerified>, IFactHandler<DevelopmentPlanAgreed>
{
    public async Task HandleAsync(LearningCompleted fact, FactContext context, CancellationToken cancellationToken)
    {
        foreach (var plan in await RunningAsync(fact.PersonId, cancellationToken))
        {
            plan.Learned(fact.Kind, fact.ItemId, context.At);
        }
    }

    public async Task HandleAsync(ShadowingSignedOff fact, FactContext context, CancellationToken cancellationToken)
    {
        if (await RunningAsync(fact.PersonId, cancellationToken) is { Count: > 0 } plans)
        {
            var visit = await db.ShadowingVisits.AsNoTracking().SingleAsync(v => v.Id == context.SubjectId, cancellationToken);
            plans.ForEach(p => p.Shadowed([.. visit.Focus.Ids], context.At));
        }
    }

    public async Task HandleAsync(CertificateIssued fact, FactContext context, CancellationToken cancellationToken) =>
        (await RunningAsync(fact.PersonId, cancellationToken)).ForEach(p => p.Certified(fact.TemplateId, context.At));

    public async Task HandleAsync(CredentialVerified fact, FactContext context, CancellationToken cancellationToken) =>
        (await RunningAsync(fact.PersonId, cancellationToken)).ForEach(p => p.Certified(fact.SchemeId, context.At));

    public async Task HandleAsync(DevelopmentPlanAgreed fact, FactContext context, CancellationToken cancellationToken)
    {
        var plan = await db.DevelopmentPlans.SingleAsync(p => p.Id == context.SubjectId, cancellationToken);
        var since = new DateTimeOffset(plan.From, TimeOnly.MinValue, TimeSpan.Zero);
        foreach (var done in await db.Completions.AsNoTracking().By(fact.PersonId).Where(c => c.CompletedAt >= since).OrderBy(c => c.CompletedAt)
            .Select(c => new { c.Kind, c.ItemId, c.CompletedAt }).ToListAsync(cancellationToken))
        {
            plan.Learned(done.Kind, done.ItemId, done.CompletedAt);
        }

        foreach (var visit in await db.ShadowingVisits.AsNoTracking().Where(v => v.NewcomerId == fact.PersonId && v.Status == VisitStatus.SignedOff && v.SignedAt >= since)
            .Select(v => new { v.Focus, v.SignedAt }).ToListAsync(cancellationToken))
        {
            plan.Shadowed([.. visit.Focus.Ids], visit.SignedAt!.Value);
        }

        await CountCertificatesAsync(plan, since, cancellationToken);
    }

    private async Task CountCertificatesAsync(DevelopmentPlan plan, DateTimeOffset since, CancellationToken cancellationToken)
    {
        foreach (var award in await db.Awards.AsNoTracking().Where(a => a.PersonId == plan.PersonId && a.RevokedAt == null && a.IssuedOn >= plan.From).OrderBy(a => a.Id)
            .Select(a => new { a.TemplateId, a.IssuedOn }).ToListAsync(cancellationToken))
        {
            plan.Certified(award.TemplateId, new DateTimeOffset(award.IssuedOn, TimeOnly.MinValue, TimeSpan.Zero));
        }

        foreach (var credential in await db.Credentials.AsNoTracking().Where(c => c.PersonId == plan.PersonId && c.State == CredentialState.Verified && c.CheckedAt >= since).OrderBy(c => c.Id)
            .Select(c => new { c.SchemeId, c.CheckedAt }).ToListAsync(cancellationToken))
        {
            plan.Certified(credential.SchemeId, credential.CheckedAt!.Value);
        }
    }

    private Task<List<DevelopmentPlan>> RunningAsync(Guid personId, CancellationToken cancellationToken) =>
        db.DevelopmentPlans.Running().Where(p => p.PersonId == personId).ToListAsync(cancellationToken);
}
