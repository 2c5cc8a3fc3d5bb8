using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Privacy;

/// <summary>News that starts, stops or moves a candidate's clock.</summary>
internal sealed class KeepRetentions(AppDbContext db, RetentionBook book) :
    IFactHandler<ApplicationSubmitted>, IFactHandler<ApplicationTurnedDown>, IFactHandler<DecisionCommunicated>, IFactHandler<ApplicationWithdrawn>,
    IFactHandler<OfferTurnedDown>, IFactHandler<OfferTakenBack>, IFactHandler<ConditionsFailed>, IFactHandler<ApplicationReopened>, IFactHandler<ApplicationHired>,
    IFactHandler<CandidateCorrected>, IFactHandler<CandidatesMerged>, IFactHandler<CandidatesParted>, IFactHandler<PersonLeft>, IFactHandler<PersonReturned>
{
    public Task HandleAsync(ApplicationSubmitted fact, FactContext context, CancellationToken cancellationToken) => OfApplicationAsync(context, cancellationToken);

    public Task HandleAsync(ApplicationTurnedDown fact, FactContext context, CancellationToken cancellationToken) => OfApplicationAsync(context, cancellationToken);

    public Task HandleAsync(DecisionCommunicated fact, FactContext context, CancellationToken cancellationToken) => OfApplicationAsync(context, cancellationToken);

    public Task HandleAsync(ApplicationWithdrawn fact, FactContext context, CancellationToken cancellationToken) => OfApplicationAsync(context, cancellationToken);

    public Task HandleAsync(OfferTurnedDown fact, FactContext context, CancellationToken cancellationToken) => OfApplicationAsync(context, cancellationToken);

    public Task HandleAsync(OfferTakenBack fact, FactContext context, CancellationToken cancellationToken) => OfApplicationAsync(context, cancellationToken);

    public Task HandleAsync(ConditionsFailed fact, FactContext context, CancellationToken cancellationToken) => OfApplicationAsync(context, cancellationToken);

    public Task HandleAsync(ApplicationReopened fact, FactContext context, CancellationToken cancellationToken) => OfApplicationAsync(context, cancellationToken);

    public Task HandleAsync(ApplicationHired fact, FactContext context, CancellationToken cancellationToken) => OfApplicationAsync(context, cancellationToken);

    /// <summary>Another country may mean another policy.</summary>
    public Task HandleAsync(CandidateCorrected fact, FactContext context, CancellationToken cancellationToken) =>
        AllAsync(db.Candidates.Where(c => c.Id == context.SubjectId).Select(c => c.Id), cancellationToken);

    public Task HandleAsync(CandidatesMerged fact, FactContext context, CancellationToken cancellationToken) => OfMergeAsync(context, cancellationToken);

    public Task HandleAsync(CandidatesParted fact, FactContext context, CancellationToken cancellationToken) => OfMergeAsync(context, cancellationToken);

    public Task HandleAsync(PersonLeft fact, FactContext context, CancellationToken cancellationToken) => OfPersonAsync(context.SubjectId, cancellationToken);

    public Task HandleAsync(PersonReturned fact, FactContext context, CancellationToken cancellationToken) => OfPersonAsync(context.SubjectId, cancellationToken);

    private Task OfPersonAsync(Guid personId, CancellationToken cancellationToken) =>
        AllAsync(db.Applications.Where(a => a.Status == ApplicationStatus.Hired && a.PersonId == personId).Select(a => a.CandidateId), cancellationToken);

    private Task OfApplicationAsync(FactContext context, CancellationToken cancellationToken) =>
        AllAsync(db.Applications.Where(a => a.Id == context.SubjectId).Select(a => a.CandidateId), cancellationToken);

    /// <summary>The applications have moved from one clock to the other.</summary>
    private Task OfMergeAsync(FactContext context, CancellationToken cancellationToken) =>
        AllAsync(db.Candidates.Where(c => db.Set<CandidateMerge>().Any(m => m.Id == context.SubjectId && (m.KeptId == c.Id || m.MergedId == c.Id))).Select(c => c.Id), cancellationToken);

    private async Task AllAsync(IQueryable<Guid> candidates, CancellationToken cancellationToken)
    {
        foreach (var id in await candidates.Distinct().ToListAsync(cancellationToken))
        {
            await book.OfAsync(id, cancellationToken);
        }
    }
}
