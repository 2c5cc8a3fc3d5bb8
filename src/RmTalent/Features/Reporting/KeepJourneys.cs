using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Reporting;

/// <summary>
/// Follows applications through their stages for the reports. At the end, once the candidate knows of it, the sealed equal-opportunity answers are counted and their link is cut.
/// </summary>
internal sealed class KeepJourneys(AppDbContext db, EqualOpportunity answers) :
    IFactHandler<ApplicationSubmitted>, IFactHandler<ApplicationMoved>, IFactHandler<ApplicationHired>, IFactHandler<ApplicationReopened>,
    IFactHandler<ApplicationTurnedDown>, IFactHandler<DecisionCommunicated>,
    IFactHandler<ApplicationWithdrawn>, IFactHandler<OfferTurnedDown>, IFactHandler<OfferTakenBack>, IFactHandler<ConditionsFailed>
{
    public async Task HandleAsync(ApplicationSubmitted fact, FactContext context, CancellationToken cancellationToken) => await OfAsync(context, cancellationToken);

    public async Task HandleAsync(ApplicationMoved fact, FactContext context, CancellationToken cancellationToken)
    {
        if (Stages.Of(fact.Status) is { } stage)
        {
            (await OfAsync(context, cancellationToken))?.Reach(stage, context.At);
        }
    }

    public async Task HandleAsync(ApplicationHired fact, FactContext context, CancellationToken cancellationToken)
    {
        (await OfAsync(context, cancellationToken))?.Reach(Stage.Hired, context.At);
        await CountAsync(context, cancellationToken);
    }

    public async Task HandleAsync(ApplicationReopened fact, FactContext context, CancellationToken cancellationToken) => (await OfAsync(context, cancellationToken))?.Reopen();

    /// <summary>Decided is not communicated: until then the candidate may still answer, or take the answers back.</summary>
    public async Task HandleAsync(ApplicationTurnedDown fact, FactContext context, CancellationToken cancellationToken) =>
        (await OfAsync(context, cancellationToken))?.End(ApplicationStatus.Unsuccessful, context.At);

    public Task HandleAsync(DecisionCommunicated fact, FactContext context, CancellationToken cancellationToken) => CountAsync(context, cancellationToken);

    public Task HandleAsync(ApplicationWithdrawn fact, FactContext context, CancellationToken cancellationToken) => EndAsync(ApplicationStatus.Withdrawn, context, cancellationToken);

    public Task HandleAsync(OfferTurnedDown fact, FactContext context, CancellationToken cancellationToken) => EndAsync(ApplicationStatus.Declined, context, cancellationToken);

    public Task HandleAsync(OfferTakenBack fact, FactContext context, CancellationToken cancellationToken) => EndAsync(ApplicationStatus.OfferWithdrawn, context, cancellationToken);

    public Task HandleAsync(ConditionsFailed fact, FactContext context, CancellationToken cancellationToken) => EndAsync(ApplicationStatus.ConditionsNotMet, context, cancellationToken);

    private async Task EndAsync(ApplicationStatus exit, FactContext context, CancellationToken cancellationToken)
    {
        (await OfAsync(context, cancellationToken))?.End(exit, context.At);
        await CountAsync(context, cancellationToken);
    }

    private async Task CountAsync(FactContext context, CancellationToken cancellationToken)
    {
        if (await OfAsync(context, cancellationToken) is { } journey)
        {
            await answers.CountAsync(journey.ApplicationId, journey.Furthest, cancellationToken);
        }
    }

    private async Task<Journey?> OfAsync(FactContext context, CancellationToken cancellationToken)
    {
        if (await db.Journeys.FindAsync([context.SubjectId], cancellationToken) is { } known)
        {
            return known;
        }

        var application = await db.Applications.AsNoTracking().Where(a => a.Id == context.SubjectId)
            .Select(a => new { a.VacancyId, a.Source, a.SubmittedAt }).SingleOrDefaultAsync(cancellationToken);
        return application is null ? null : db.Journeys.Add(Journey.Start(context.SubjectId, application.VacancyId, application.Source, application.SubmittedAt)).Entity;
    }
}
