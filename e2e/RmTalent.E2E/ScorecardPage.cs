using Microsoft.Playwright;

namespace RmTalent.E2E;

/// <summary>A panellist's own marks.</summary>
internal static class ScorecardPage
{
    /// <param name="panellist">Whose scorecard is open.</param>
    /// <param name="level">The mark for each competency, 1 to 5; without it below what is asked for, so that there is something to learn.</param>
    /// <param name="seen">The evidence.</param>
    public static async Task SubmitAsync(Visitor panellist, Func<int, int>? level = null, string seen = "Told how a client came back after a complaint, step by step.")
    {
        foreach (var (n, marks) in (await panellist.Page.GetByRole(AriaRole.Group, new() { Name = "Mark", Exact = true }).AllAsync()).Index())
        {
            await marks.GetByRole(AriaRole.Radio).Nth((level?.Invoke(n) ?? 2) - 1).CheckAsync();
        }

        foreach (var evidence in await panellist.Field("What did you see or hear?").AllAsync())
        {
            await evidence.FillAsync(seen);
        }

        await panellist.PickAsync("Would you hire this person for this position?", "Yes");
        await panellist.PressAsync("Submit");
    }
}
