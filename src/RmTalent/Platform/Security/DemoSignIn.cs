namespace RmTalent.Platform.Security;

/// <summary>The sign-in of everybody in the demo organisation. Accounts with it are made only where the demo is switched on.</summary>
public static class DemoSignIn
{
    public const string Password = "fjord-tulip-harbour-42";
}
