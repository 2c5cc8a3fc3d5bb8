using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Text;
using RmTalent.Platform.Mail;

namespace RmTalent.Platform.Operations;

/// <summary>Adds up what the meters measure and writes it in Prometheus' text format, version 0.0.4. This site's own meter is heard, and the framework's.</summary>
/// <param name="own">Makes this site's meters; those of another site in the same process are not heard.</param>
internal sealed class PrometheusText(IMeterFactory? own = null) : IDisposable
{
    /// <summary>A label that runs wild must not eat the memory.</summary>
    private const int MaxSeries = 4000;

    private static readonly double[] Bounds = [.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30];

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<(Instrument Instrument, string Labels), Series> _series = new();

    public void Listen()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if ((instrument.Meter.Scope is null || instrument.Meter.Scope == own)
                && instrument.Meter.Name is Measures.Meter or "Microsoft.AspNetCore.Hosting" or "Microsoft.AspNetCore.Server.Kestrel" or "System.Runtime" or "Npgsql")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((i, value, tags, _) => Record(i, value, tags));
        _listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Record(i, value, tags));
        _listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Record(i, value, tags));
        _listener.Start();
    }

    public string Write()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var instrument in _series.GroupBy(s => s.Key.Instrument).OrderBy(g => g.Key.Name, StringComparer.Ordinal))
        {
            var name = NameOf(instrument.Key);
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {TypeOf(instrument.Key)}\n");
            foreach (var (key, series) in instrument.OrderBy(s => s.Key.Labels, StringComparer.Ordinal))
            {
                series.Write(text, name, key.Labels);
            }
        }

        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var key = (instrument, Labels(tags));
        if (_series.TryGetValue(key, out var series) || _series.Count < MaxSeries && (series = _series.GetOrAdd(key, _ => new Series(TypeOf(instrument) == "histogram"))) is not null)
        {
            series.Add(value, absolute: instrument.IsObservable || TypeOf(instrument) == "gauge" && !IsUpDown(instrument));
        }
    }

    private static string TypeOf(Instrument instrument) => instrument.GetType().Name.Split('`')[0] switch
    {
        "Counter" or "ObservableCounter" => "counter",
        "Histogram" => "histogram",
        _ => "gauge",
    };

    private static bool IsUpDown(Instrument instrument) => instrument.GetType().Name.Contains("UpDown", StringComparison.Ordinal);

    private static string NameOf(Instrument instrument) => string.Concat(instrument.Name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'))
        + (instrument.Unit is "s" ? "_seconds" : instrument.Unit is "By" ? "_bytes" : "") + (TypeOf(instrument) == "counter" ? "_total" : "");

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new StringBuilder();
        foreach (var (key, value) in tags)
        {
            labels.Append(labels.Length == 0 ? "" : ",").Append(key.Replace('.', '_')).Append("=\"")
                .Append(Convert.ToString(value, CultureInfo.InvariantCulture)?.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal))
                .Append('"');
        }

        return labels.ToString();
    }

    private sealed class Series(bool isHistogram)
    {
        private readonly Lock _gate = new();
        private readonly long[] _buckets = isHistogram ? new long[Bounds.Length] : [];
        private double _value;
        private long _count;

        public void Add(double value, bool absolute)
        {
            lock (_gate)
            {
                _value = absolute ? value : _value + value;
                _count++;
                for (var i = 0; i < _buckets.Length; i++)
                {
                    _buckets[i] += value <= Bounds[i] ? 1 : 0;
                }
            }
        }

        public void Write(StringBuilder text, string name, string labels)
        {
            var braced = labels.Length == 0 ? "" : $"{{{labels}}}";
            lock (_gate)
            {
                if (!isHistogram)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{name}{braced} {_value}\n");
                    return;
                }

                var before = labels.Length == 0 ? "" : labels + ",";
                for (var i = 0; i < _buckets.Length; i++)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{before}le=\"{Bounds[i]}\"}} {_buckets[i]}\n");
                }

                text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{before}le=\"+Inf\"}} {_count}\n{name}_sum{braced} {_value}\n{name}_count{braced} {_count}\n");
            }
        }
    }
}

internal static class MetricsEndpoint
{
    /// <summary><c>/metrics</c>, for the machine itself and the addresses in <c>Metrics:Allow</c>; to anybody else there is no such page.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        var allowed = (app.Configuration.GetSection("Metrics:Allow").Get<string[]>() ?? []).Select(a => System.Net.IPNetwork.Parse(a.Contains('/', StringComparison.Ordinal) ? a : a + (a.Contains(':', StringComparison.Ordinal) ? "/128" : "/32"))).ToList();
        app.MapGet("/metrics", async (HttpContext context, PrometheusText metrics, Measures measures, MailBacklog backlog, ILogger<PrometheusText> log) =>
        {
            if (context.Connection.RemoteIpAddress is not { } caller || !IsAllowed(caller.IsIPv4MappedToIPv6 ? caller.MapToIPv4() : caller))
            {
                return Results.NotFound();
            }

            try
            {
                measures.Backlog(await backlog.StatusAsync(context.RequestAborted));
            }
            catch (Exception error) when (!context.RequestAborted.IsCancellationRequested)
            {
                log.LogWarning(error, "The backlog is unknown: the other figures go out without it");
            }

            return Results.Text(metrics.Write(), "text/plain; version=0.0.4");
        }).AllowAnonymous();

        bool IsAllowed(IPAddress caller) => IPAddress.IsLoopback(caller) || allowed.Exists(network => network.Contains(caller));
    }
}
