using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Credentials;

[Authorize(Policies.SeeCompliance)]
public sealed class CpdModel(AppDbContext db, CpdLedger ledger, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public CpdFilter Filter { get; init; } = new();

    public PageOf<Row> Rows { get; private set; } = PageOf<Row>.Empty;

    public ILookup<Guid, CpdBalance> Balances { get; private set; } = Array.Empty<CpdBalance>().ToLookup(b => b.PersonId);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        Rows = await db.PeopleFollowedBy(User).AsNoTracking().Called(Filter.Q)
            .Where(p => db.Set<Credential>().Any(c => c.PersonId == p.Id && c.Scheme!.Cpd != null && (c.State == CredentialState.Claimed || c.State == CredentialState.Verified)))
            .PageAsync(p => p.SearchName, p => new Row(p.Id, p.Name), PageRequest.From(Request), cancellationToken: cancellationToken);
        Balances = (await ledger.BalancesAsync([.. Rows.Rows.Select(r => r.Id)], today, cancellationToken)).ToLookup(b => b.PersonId);
    }

    public sealed record CpdFilter
    {
        public string? Q { get; init; }
    }

    public sealed record Row(Guid Id, string Name);
}
