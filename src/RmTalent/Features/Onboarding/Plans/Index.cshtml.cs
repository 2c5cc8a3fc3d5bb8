using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>The newcomers whom this person helps, with the reasons why one of them may need help: the earliest due first.</summary>
[Authorize(Policies.PlanOnboarding)]
public sealed class IndexModel(AppDbContext db, ITexts texts, TimeProvider clock) : PageModel
{
    private DateOnly _today;
    private ILookup<Guid, StepOwner> _late = Array.Empty<StepOwner>().ToLookup(_ => Guid.Empty);

    [BindProperty(SupportsGet = true)]
    public PlanFilter Filter { get; init; } = new();

    public new PageOf<Row> Page { get; private set; } = PageOf<Row>.Empty;

    public IReadOnlyList<(PlanStanding Standing, int Count)> Counts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        _today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        var me = User.Id;
        var mine = db.OnboardingPlans.AsNoTracking().SeenBy(me, User.IsAdministrator).Where(p => p.PersonId != me);
        Counts = await CountsAsync(mine, cancellationToken);
        var wanted = Filter.Standing is { } standing ? mine.Standing(standing, _today) : mine.Running();
        Page = await Named(wanted).PageAsync(p => p.NextDueOn ?? DateOnly.MaxValue, p => new Row(
            p.Id, db.Set<Person>().Where(x => x.Id == p.PersonId).Select(x => x.Name).First(), p.Title, p.StartsOn, p.Done, p.Counting, p.NextDueOn, p.Confidence, p.CompletedAt, p.EndedAt),
            PageRequest.From(Request), descending: false, cancellationToken);
        var ids = Page.Rows.Select(r => r.Id).ToList();
        _late = (await db.Set<PlanStep>().Where(s => ids.Contains(s.OnboardingPlanId) && s.DoneAt == null && s.NotNeededAt == null && !s.IsOptional && s.DueOn < _today)
            .Select(s => new { s.OnboardingPlanId, s.Owner }).ToListAsync(cancellationToken)).ToLookup(s => s.OnboardingPlanId, s => s.Owner);
    }

    public PlanStanding StandingOf(Row row) => PlanStandings.Of(row.CompletedAt, row.EndedAt, row.NextDueOn, row.Confidence, _today);

    /// <summary>Why a running plan is late or at risk, in words.</summary>
    public IEnumerable<string> ReasonsOf(Row row)
    {
        if (row.EndedAt is not null)
        {
            yield break;
        }

        foreach (var owner in _late[row.Id].GroupBy(o => o).OrderBy(g => g.Key))
        {
            yield return texts["{0} late: {1}", owner.Count(), texts.Of(owner.Key)];
        }

        if (row.Confidence <= PlanStandings.LowConfidence)
        {
            yield return texts["Feels {0} of 5 sure", row.Confidence];
        }
    }

    private async Task<IReadOnlyList<(PlanStanding Standing, int Count)>> CountsAsync(IQueryable<OnboardingPlan> plans, CancellationToken cancellationToken)
    {
        var atRisk = await plans.Standing(PlanStanding.AtRisk, _today).CountAsync(cancellationToken);
        var late = await plans.Standing(PlanStanding.Late, _today).CountAsync(cancellationToken);
        var onTrack = await plans.Standing(PlanStanding.OnTrack, _today).CountAsync(cancellationToken);
        return [(PlanStanding.AtRisk, atRisk), (PlanStanding.Late, late), (PlanStanding.OnTrack, onTrack)];
    }

    private IQueryable<OnboardingPlan> Named(IQueryable<OnboardingPlan> plans)
    {
        var words = SearchText.Of(Filter.Q ?? "");
        return words.Length == 0 ? plans : plans.Where(p => db.Set<Person>().Any(x => x.Id == p.PersonId && x.SearchName.Contains(words)));
    }

    public sealed record Row(
        Guid Id, string Name, LocalisedText Title, DateOnly StartsOn, int Done, int Counting, DateOnly? NextDueOn, int? Confidence, DateTimeOffset? CompletedAt, DateTimeOffset? EndedAt);
}

public sealed record PlanFilter
{
    public string? Q { get; init; }

    public PlanStanding? Standing { get; init; }
}
