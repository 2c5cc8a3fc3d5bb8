using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace RmTalent.Tests.Features.Api;

public sealed record Received(string Id, string Timestamp, string Signature, string Body);

/// <summary>A program on this machine that takes messages of webhooks.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _loop;

    public Receiver()
    {
        Port = FreePort();
        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Prefixes.Add($"http://localhost:{Port}/");
        _listener.Start();
        _loop = LoopAsync();
    }

    public int Port { get; }

    public string Url => $"http://127.0.0.1:{Port}/hook";

    /// <summary>What it answers.</summary>
    public int Status { get; set; } = 204;

    public string? Location { get; set; }

    /// <summary>Takes the message and says nothing.</summary>
    public bool Holds { get; set; }

    public ConcurrentQueue<Received> Got { get; } = [];

    public Task ArrivedAsync() => _arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _loop;
    }

    private async Task LoopAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await TakeAsync(await _listener.GetContextAsync());
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                // The test is over, or the sender went away.
            }
        }
    }

    private async Task TakeAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream);
        string Header(string name) => context.Request.Headers[name] ?? "";
        Got.Enqueue(new Received(Header("webhook-id"), Header("webhook-timestamp"), Header("webhook-signature"), await reader.ReadToEndAsync()));
        _arrived.TrySetResult();
        if (Holds)
        {
            return;
        }

        context.Response.StatusCode = Status;
        context.Response.RedirectLocation = Location;
        context.Response.Close();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
