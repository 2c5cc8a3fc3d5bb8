using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Privacy;

public enum PrivacyList
{
    Coming,
    Requests,
    Holds,
}

/// <summary>The dry run: who would go when, and why.</summary>
[Authorize(Policies.KeepPrivacy)]
public sealed class IndexModel(AppDbContext db, RetentionBook book, ITexts texts) : PageModel
{
    private Dictionary<string, RetentionPolicy> _policies = [];

    [FromQuery]
    public PrivacyList Show { get; init; }

    public new PageOf<RetentionRow> Page { get; private set; } = PageOf<RetentionRow>.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = await book.TodayAsync(cancellationToken);
        var retentions = db.Retentions.AsNoTracking();
        retentions = Show switch
        {
            PrivacyList.Requests => retentions.Where(r => r.ErasureAskedOn != null),
            PrivacyList.Holds => retentions.Where(r => db.Set<LegalHold>().Any(h => h.CandidateId == r.CandidateId && h.LiftedAt == null && h.UntilOn >= today)),
            _ => retentions.Where(r => r.GoesOn != null),
        };
        Page = await retentions.PageAsync(
            r => r.GoesOn ?? DateOnly.MaxValue, r => new RetentionRow(r.CandidateId, db.Set<Candidate>().Where(c => c.Id == r.CandidateId).Select(c => c.Name).First(), r),
            PageRequest.From(Request), descending: false, cancellationToken);
        _policies = await db.RetentionPolicies.AsNoTracking().ToDictionaryAsync(p => p.Country, StringComparer.Ordinal, cancellationToken);
    }

    public string Why(RetentionRow row) => RetentionWords.Why(row.Retention, _policies.GetValueOrDefault(row.Retention.PolicyCountry) ?? _policies[RetentionPolicy.Elsewhere], texts);
}

public sealed record RetentionRow(Guid CandidateId, string Name, Retention Retention);
