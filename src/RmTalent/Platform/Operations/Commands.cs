using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Platform.Operations;

/// <summary>The program is the site, or one command beside it: <c>backup &lt;file&gt;</c>, <c>restore &lt;file&gt;</c>. Both work while the site runs.</summary>
public static class Commands
{
    public const int Failed = 1;
    public const int Misused = 2;
    public const int DatabaseNewer = 3;

    /// <returns>The exit code: 0 done, 1 failed, 2 misused, 3 the database (or the backup) is newer than this program.</returns>
    public static async Task<int> ExecuteAsync(this WebApplication app, string[] args)
    {
        try
        {
            switch (args)
            {
                case ["backup", var file]:
                    await InScopeAsync(app, backup => backup.WriteAsync(Path.GetFullPath(file), CancellationToken.None));
                    Console.WriteLine($"The backup is in {file}.");
                    return 0;
                case ["restore", var file]:
                    await InScopeAsync(app, backup => backup.RestoreAsync(Path.GetFullPath(file), CancellationToken.None));
                    Console.WriteLine("Restored.");
                    return 0;
                case ["backup" or "restore", ..]:
                    await Console.Error.WriteLineAsync($"Usage: {args[0]} <file>");
                    return Misused;
                case var _ when TakenAddress(app.Configuration) is { } taken:
                    throw new AddressInUseException(taken);
                default:
                    await app.StartDatabaseAsync();
                    await app.RunAsync();
                    return 0;
            }
        }
        catch (DatabaseNewerException newer)
        {
            await Console.Error.WriteLineAsync(newer.Message);
            return DatabaseNewer;
        }
        catch (AddressInUseException taken)
        {
            await Console.Error.WriteLineAsync($"Another program listens at {taken.Message} already. Stop it, or choose another address: --urls http://localhost:5090");
            return Failed;
        }
        catch (BackupException unfit)
        {
            await Console.Error.WriteLineAsync(unfit.Message);
            return Failed;
        }
    }

    /// <summary>Looked at before anything starts: from the server it would come late, and as a stack trace.</summary>
    private static string? TakenAddress(IConfiguration configuration) =>
        (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(IsTaken);

    private static bool IsTaken(string url)
    {
        var address = BindingAddress.Parse(url);
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0)
        {
            return false;
        }

        try
        {
            using var listener = new TcpListener(IPAddress.TryParse(address.Host, out var ip) ? ip : address.Host == "localhost" ? IPAddress.Loopback : IPAddress.Any, address.Port);
            listener.Start();
            return false;
        }
        catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return true;
        }
    }

    private static async Task InScopeAsync(WebApplication app, Func<IBackup, Task> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<IBackup>());
    }
}
