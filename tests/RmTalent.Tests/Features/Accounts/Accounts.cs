using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Accounts;

/// <summary>People with real accounts, for tests that sign in.</summary>
internal static class Accounts
{
    public const string Password = "otter crossing the frozen lake";

    public static async Task<Account> GivenAccountAsync(this TestHost host, params string[] roles)
    {
        using var scope = host.Services.CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var id = Guid.CreateVersion7();
        var account = Account.For(id, "Ida Holm", $"ida-{id:N}@example.org", "en", "Europe/Oslo");
        scope.ServiceProvider.GetRequiredService<AppDbContext>().Add(Person.Join(id, new PersonDetails(account.Name, account.Email!)));
        (await users.CreateAsync(account, Password)).Succeeded.ShouldBeTrue();
        (await users.AddToRolesAsync(account, roles)).Succeeded.ShouldBeTrue();
        return account;
    }

    public static async Task<HttpClient> SignInAsync(this TestHost host, Account account)
    {
        var browser = host.Anonymous();
        var answer = await browser.SubmitAsync("/sign-in", "Sign in", ("Form.Email", account.Email!), ("Form.Password", Password));
        ((int)answer.StatusCode).ShouldBe(302);
        return browser;
    }
}
