namespace RmTalent.Platform.Security;

/// <summary>The sign-in of everybody in the demo organisation. Accounts with it are made only where the demo is switched on.</summary>
public sealed class DemoSignIn(IConfiguration configuration, IHostEnvironment environment)
{
    public const string Password = "fjord-tulip-harbour-42";

    public bool IsOn { get; } = configuration.GetValue("Demo", environment.IsDevelopment());
}
