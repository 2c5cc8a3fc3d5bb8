using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

/// <summary>What I hold, how far I am with continuing development, and my ledger.</summary>
[Authorize(Policies.Learn)]
public sealed class MineModel(AppDbContext db, CpdLedger ledger, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<CpdBalance> Balances { get; private set; } = [];

    public IReadOnlyList<Entry> Proposed { get; private set; } = [];

    public PageOf<Entry> Ledger { get; private set; } = PageOf<Entry>.Empty;

    public DateOnly Today { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        Today = (await db.DaysOfAsync(me, cancellationToken)).LocalDate(clock.GetUtcNow());
        Rows = await db.Credentials.AsNoTracking().Where(c => c.PersonId == me).OrderBy(c => c.State == CredentialState.Withdrawn).ThenByDescending(c => c.ValidFrom)
            .Select(c => new Row(c.Id, c.Scheme!.Code, c.Scheme.Name, c.Number, c.ValidFrom, c.ValidTo, c.State)).Take(100).ToListAsync(cancellationToken);
        Balances = await ledger.BalancesAsync([me], Today, cancellationToken);
        var mine = db.CpdEntries.AsNoTracking().Where(e => e.PersonId == me);
        Proposed = await mine.Where(e => e.State == CpdState.Proposed).OrderBy(e => e.DoneOn).Select(e => new Entry(e.Id, e.Title, e.DoneOn, e.Category, e.Hours, new List<Credit>())).Take(20).ToListAsync(cancellationToken);
        Ledger = await mine.Where(e => e.State == CpdState.Counted).PageAsync(
            e => e.DoneOn,
            e => new Entry(e.Id, e.Title, e.DoneOn, e.Category, e.Hours, e.Credits.Select(c => new Credit(db.Set<Scheme>().Where(s => s.Id == c.SchemeId).Select(s => s.Code).First(), c.Amount)).ToList()),
            PageRequest.From(Request), descending: true, cancellationToken);
    }

    public sealed record Row(Guid Id, string Code, string Name, string Number, DateOnly ValidFrom, DateOnly? ValidTo, CredentialState State);

    public sealed record Entry(Guid Id, LocalisedText Title, DateOnly DoneOn, CpdCategory Category, decimal Hours, List<Credit> Credits);

    public sealed record Credit(string Scheme, decimal Amount);
}
