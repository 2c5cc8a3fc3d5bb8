using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Web;

/// <summary>What a slice adds to the side bar. Each item is shown to those whom its policy lets in.</summary>
public interface INavigation
{
    IEnumerable<NavItem> Items { get; }
}

/// <summary>The text is an English key, the icon a name from wwwroot-assets/icons.json, the order counts within the group.</summary>
public sealed record NavItem(string Text, string Url, string Icon, NavGroup Group, int Order, string Policy)
{
    /// <summary>True on the item's own page and those below it.</summary>
    public bool Covers(PathString path) => Url == "/" ? path == "/" || !path.HasValue : path.StartsWithSegments(Url, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The side bar's headings, in their order.</summary>
public enum NavGroup
{
    [Text("Today")] Today,
    [Text("Hiring")] Hire,
    [Text("Development")] Develop,
    [Text("Compliance")] Comply,
    [Text("Performance")] Perform,
    [Text("Administration")] Manage,
}

/// <summary>The side bar of one person. Policies ask for roles alone, so people with the same roles have the same one, and it is made once.</summary>
public sealed class Menu(IEnumerable<INavigation> slices, IAuthorizationService authorization)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<IGrouping<NavGroup, NavItem>>> _made = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<IGrouping<NavGroup, NavItem>>> ForAsync(ClaimsPrincipal user)
    {
        var roles = string.Join(',', user.FindAll(ClaimTypes.Role).Select(c => c.Value).Order(StringComparer.Ordinal));
        return _made.TryGetValue(roles, out var made) ? made : _made[roles] = await MakeAsync(user);
    }

    private async Task<IReadOnlyList<IGrouping<NavGroup, NavItem>>> MakeAsync(ClaimsPrincipal user)
    {
        var seen = new List<NavItem>();
        foreach (var item in slices.SelectMany(s => s.Items))
        {
            if ((await authorization.AuthorizeAsync(user, item.Policy)).Succeeded)
            {
                seen.Add(item);
            }
        }

        return [.. seen.OrderBy(i => i.Order).ThenBy(i => i.Text, StringComparer.Ordinal).GroupBy(i => i.Group).OrderBy(g => g.Key)];
    }
}
