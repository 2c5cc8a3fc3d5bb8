using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Home;

/// <summary>What each slice says that this person has to do today.</summary>
[Authorize(Policies.SignedIn)]
public sealed class IndexModel(IEnumerable<IToday> slices) : PageModel
{
    public IReadOnlyList<IGrouping<string, TodayItem>> Groups { get; private set; } = [];

    public string FirstName => (User.Identity?.Name ?? "").Split(' ')[0];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var items = new List<TodayItem>();
        foreach (var slice in slices)
        {
            items.AddRange(await slice.ForAsync(User, cancellationToken));
        }

        Groups = [.. items.OrderBy(i => i.Urgency).ThenBy(i => i.DueOn ?? DateOnly.MaxValue).GroupBy(i => i.Group, StringComparer.Ordinal)];
    }
}
