using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using RmTalent.Features.People;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Accounts;

/// <summary>Tells whoever started the demo where it is and as whom to sign in, once the site listens.</summary>
internal sealed class DemoWelcome(IServer server, DemoSignIn demo) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (demo.IsOn && server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address)
        {
            Console.WriteLine(Text(address));
        }

        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Text(string address) => $"""

        RmTalent is at {address}
        Everybody's password in the demo is {DemoSignIn.Password}

        {string.Join(Environment.NewLine, DemoPeople.All.Select(p => $"  {p.Email,-26} {p.Name,-16} {string.Join(", ", p.Roles.Select(Roles.Label))}"))}

        """;
}
