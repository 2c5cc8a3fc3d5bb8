using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.People;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Platform.Operations;

internal static class Given
{
    public const string Name = "Kari Nordmann";
    public const string Email = "kari.nordmann@example.org";

    /// <summary>An administrator who has signed in at the host: the cookie of the session. From now on the host's clock is right, as that of other processes is.</summary>
    public static async Task<string> AdministratorAsync(this TestHost host)
    {
        host.Clock.Now = TimeProvider.System.GetUtcNow();
        var account = Account.For(Guid.CreateVersion7(), Name, Email, "en", "Europe/Oslo");
        account.EmailConfirmed = true;
        using (var scope = host.Services.CreateScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            (await users.CreateAsync(account, DemoSignIn.Password)).Succeeded.ShouldBeTrue();
            (await users.AddToRoleAsync(account, Roles.Administrator)).Succeeded.ShouldBeTrue();
        }

        await host.GivenAsync(Person.Join(account.Id, new PersonDetails(Name, Email)));
        var answer = await host.Anonymous().SubmitAsync("/sign-in", "Sign in", ("Form.Email", Email), ("Form.Password", DemoSignIn.Password));
        return answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-session=", StringComparison.Ordinal));
    }

    /// <summary>Forms teams, one after the other, until the site no longer answers.</summary>
    /// <param name="browser">Of an administrator.</param>
    /// <param name="name">Teams are called by it and a number from 0.</param>
    /// <param name="acknowledged">Takes each name as soon as the site has said that it is saved.</param>
    /// <param name="stop">Ends it in good order.</param>
    public static async Task FormTeamsAsync(this HttpClient browser, string name, Action<string> acknowledged, CancellationToken stop)
    {
        try
        {
            for (var number = 0; !stop.IsCancellationRequested; number++)
            {
                var team = $"{name}-{number}";
                var answer = await browser.SubmitAsync("/teams/new", ("Form.Name", team));
                (answer.Headers.Location?.ToString() ?? answer.StatusCode.ToString()).ShouldEndWith("/teams");
                acknowledged(team);
            }
        }
        catch (HttpRequestException)
        {
            // The site was killed.
        }
    }
}
