using Microsoft.Playwright;

namespace RmTalent.E2E;

/// <summary>The decision after an interview: to make an offer, on the first evidence there is.</summary>
internal static class DecisionPage
{
    public static async Task OfferAsync(Visitor manager)
    {
        await manager.PickAsync("What do you decide?", "Make an offer");
        await manager.Page.GetByRole(AriaRole.Group, new() { Name = "On which evidence?" }).GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await manager.FillAsync("Your reasons", "The panel saw trust built with difficult clients; the rest can be learned.");
        await manager.PressAsync("Decide");
    }
}
