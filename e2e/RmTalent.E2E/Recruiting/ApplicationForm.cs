namespace RmTalent.E2E.Recruiting;

/// <summary>The task list of an application, for those whose story is another one.</summary>
internal static class ApplicationForm
{
    public static async Task StartAsync(Visitor candidate, string name, string email, string phone = "")
    {
        await candidate.FollowAsync("Apply for this position");
        await candidate.FillAsync("Name", name);
        await candidate.FillAsync("E-mail", email);
        await candidate.FillAsync("Phone", phone);
        await candidate.PressAsync("Start");
    }

    /// <summary>Everything but the vacancy's own questions.</summary>
    public static async Task FillAsync(Visitor candidate, Microsoft.Playwright.FilePayload cv, bool pool = false)
    {
        await candidate.FollowAsync("CV");
        await candidate.Field("Your CV").SetInputFilesAsync(cv);
        await candidate.PressAsync("Upload");
        await candidate.FollowAsync("Motivation");
        await candidate.FillAsync("Why do you apply for this position?", "I know the trade.");
        await candidate.FillAsync("What draws you to our mission and vision?", "People stay.");
        await candidate.PressAsync("Save and go on");
        await candidate.FollowAsync("Privacy and consent");
        await candidate.Field("I have read this").CheckAsync();
        await candidate.Field("You may keep my application for a year and write to me about other positions").SetCheckedAsync(pool);
        await candidate.PressAsync("Save and go on");
    }

    public static async Task SubmitAsync(Visitor candidate)
    {
        await candidate.FollowAsync("Check and submit");
        await candidate.PressAsync("Submit application");
        await candidate.SeesAsync("Where it stands");
    }
}
