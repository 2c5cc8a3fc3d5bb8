using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Board;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Audit;

/// <summary>Who was compliant on date X, as known on date Y.</summary>
[Authorize(Policies.SeeCompliance)]
public sealed class AsKnownModel(AppDbContext db, TimeProvider clock) : PageModel
{
    private WorkingCalendar _calendar = null!;

    [BindProperty(SupportsGet = true)]
    public KnownFilter Filter { get; init; } = new();

    /// <summary>With the days that were left out.</summary>
    public KnownFilter Asked { get; private set; } = new();

    public KnownSums Sums { get; private set; } = new([]);

    public PageOf<Guid> People { get; private set; } = PageOf<Guid>.Empty;

    public IReadOnlyList<KnownRow> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Requirements { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        Asked = Filter.FilledIn(_calendar.LocalDate(clock.GetUtcNow()));
        var seen = Asked.People(db, _calendar, db.PeopleSeenBy(User).AsNoTracking());
        var pairs = Asked.States(db, _calendar).Pairs(Asked.On!.Value);
        Sums = new(await pairs.Where(x => seen.Any(p => p.Id == x.PersonId)).GroupBy(x => x.Standing).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => (KnownStanding)g.Key, g => g.Count, cancellationToken));
        People = await seen.PageAsync(p => p.SearchName, p => p.Id, PageRequest.From(Request), cancellationToken: cancellationToken);
        var rows = await KnownRow.OfAsync(db, Asked.States(db, _calendar, People.Rows), Asked.On.Value, cancellationToken);
        Rows = [.. rows.Where(r => Asked.Standing is null || r.State.StandingOn(Asked.On.Value) == Asked.Standing)];
        Requirements = await db.RequirementChoicesAsync(cancellationToken);
        Teams = await db.TeamsSeenByAsync(User, cancellationToken);
    }

    public DateTime Local(DateTimeOffset at) => _calendar.LocalDateTime(at);
}

/// <summary>Compliant is who has met it or still had time; who was paused is left out of the rate.</summary>
public sealed record KnownSums(IReadOnlyDictionary<KnownStanding, int> Counts)
{
    public KnownSums(Dictionary<KnownStanding, int> counts)
        : this((IReadOnlyDictionary<KnownStanding, int>)counts)
    {
    }

    public string Rate
    {
        get
        {
            var (good, bad) = (Of(KnownStanding.Met) + Of(KnownStanding.InTime), Of(KnownStanding.NotCompliant));
            return good + bad == 0 ? "–" : (good / (decimal)(good + bad)).ToString("P0", Languages.CultureOf(Languages.Current));
        }
    }

    public int Of(KnownStanding standing) => Counts.GetValueOrDefault(standing);
}
