using Microsoft.Playwright;

namespace RmTalent.E2E;

/// <summary>A panellist's own marks.</summary>
internal static class ScorecardPage
{
    /// <summary>Below what is asked for, so that there is something to learn.</summary>
    private const int SecondLevel = 1;

    public static async Task SubmitAsync(Visitor panellist)
    {
        foreach (var marks in await panellist.Page.GetByRole(AriaRole.Group, new() { Name = "Mark", Exact = true }).AllAsync())
        {
            await marks.GetByRole(AriaRole.Radio).Nth(SecondLevel).CheckAsync();
        }

        foreach (var evidence in await panellist.Field("What did you see or hear?").AllAsync())
        {
            await evidence.FillAsync("Told how a client came back after a complaint, step by step.");
        }

        await panellist.PickAsync("Would you hire this person for this position?", "Yes");
        await panellist.PressAsync("Submit");
    }
}
