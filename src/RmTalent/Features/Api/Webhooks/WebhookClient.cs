using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace RmTalent.Features.Api.Webhooks;

/// <summary>How an attempt ended.</summary>
public sealed record SendResult(AttemptOutcome Outcome, int? Status, int Milliseconds)
{
    public bool IsGone => Status == (int)HttpStatusCode.Gone;
}

/// <summary>Sends one message: ten seconds, no redirects, no cookies, no proxy, and of the answer no more than its status counts.</summary>
public sealed class WebhookClient : IDisposable
{
    private const int AnswerCap = 16 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http;

    public WebhookClient(OutsideWorld world)
    {
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = world.ConnectAsync,
            MaxResponseHeadersLength = 16,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ActivityHeadersPropagator = null,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <exception cref="OperationCanceledException">The site is stopping.</exception>
    public async Task<SendResult> SendAsync(string url, string id, DateTimeOffset at, string body, string signature, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        request.Headers.UserAgent.ParseAdd("RmTalent-Webhooks/1");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", signature);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        var start = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            await DrainAsync(answer, patience.Token);
            return new(answer.IsSuccessStatusCode ? AttemptOutcome.Taken : AttemptOutcome.Refused, (int)answer.StatusCode, Since(start));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(AttemptOutcome.TimedOut, null, Since(start));
        }
        catch (Exception error) when (error is AddressRefusedException || error.InnerException is AddressRefusedException)
        {
            return new(AttemptOutcome.AddressRefused, null, Since(start));
        }
        catch (Exception error) when (error is HttpRequestException or IOException or UriFormatException)
        {
            return new(AttemptOutcome.NotReached, null, Since(start));
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>A short answer is read so that the connection can serve again; a long one is left.</summary>
    private static async Task DrainAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[4096];
        for (var read = 0; read < AnswerCap;)
        {
            var more = await stream.ReadAsync(buffer, cancellationToken);
            if (more == 0)
            {
                return;
            }

            read += more;
        }
    }

    private static int Since(long start) => (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
}
