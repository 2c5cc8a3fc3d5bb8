using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.People;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Operations;

namespace RmTalent.Tests.Platform.Operations;

public sealed class OperationsTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Anybody_may_ask_how_the_site_is(string path)
    {
        var response = await host.Anonymous().GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"status\":\"Healthy\"");
    }

    [Fact]
    public async Task Strangers_see_no_metrics() =>
        // The test server has no remote address, so it is a stranger.
        (await host.Anonymous().GetAsync("/metrics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_body_that_is_too_large_is_told_so()
    {
        using var body = new ByteArrayContent(new byte[13 * 1024 * 1024]);
        (await host.Anonymous().PostAsync("/healthz", body)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("Mail to kari.nordmann+cv@example.org failed", "Mail to [mail] failed")]
    [InlineData("GET /a/Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZg 404", "GET /a/[token] 404")]
    [InlineData("GET /careers?q=kari&page=2 200", "GET /careers?[query] 200")]
    [InlineData("GET /applications/0190a000-0000-7000-8000-000000000001 200", "GET /applications/0190a000-0000-7000-8000-000000000001 200")]
    public void Logs_carry_no_personal_data(string written, string kept) => PrivateJson.Blot(written).ShouldBe(kept);

    [Fact]
    public void A_log_line_is_one_JSON_object_with_the_request()
    {
        var scopes = new LoggerExternalScopeProvider();
        using var scope = scopes.Push(new Dictionary<string, object> { ["RequestId"] = "0HN:1", ["RequestPath"] = "/a/secret" });
        var line = new StringWriter();
        new PrivateJson(host.Clock).Write(new LogEntry<string>(LogLevel.Error, "Test", 0, "a\nb", new InvalidOperationException("x@example.org"), (s, _) => s), scopes, line);
        var json = System.Text.Json.JsonDocument.Parse(line.ToString()).RootElement;
        line.ToString().TrimEnd('\n').ShouldNotContain('\n');
        json.GetProperty("request").GetString().ShouldBe("0HN:1");
        json.GetProperty("message").GetString().ShouldBe("a\nb");
        line.ToString().ShouldNotContain("example.org");
        line.ToString().ShouldNotContain("secret");
    }

    [Fact]
    public async Task The_site_counts_its_sweeps_mails_failed_sign_ins_and_facts()
    {
        await host.SweepAsync<CleanUp>();
        await host.Anonymous().SubmitAsync("/sign-in", "Sign in", ("Form.Email", "nobody@example.org"), ("Form.Password", "wrong"));
        await host.GivenAsync(Team.Form("Oslo", null, null));
        await host.DbAsync(db =>
        {
            db.Add(new OutgoingMail { Occasion = "one", ToEmail = "a@example.org", ToName = "A", Language = "en", Subject = "s", Text = "t", Html = "h", QueuedAt = host.Clock.Now, DueAt = host.Clock.Now });
            return db.SaveChangesAsync();
        });
        await host.DrainAsync();
        var written = host.Services.GetRequiredService<PrometheusText>().Write();
        written.ShouldContain("rmtalent_sweep_duration_seconds_count{sweep=\"CleanUp\"} 1\n");
        written.ShouldContain("rmtalent_sweep_rows_total{sweep=\"CleanUp\",outcome=\"acted\"} 0\n");
        written.ShouldContain("rmtalent_sweep_failures_total{sweep=\"CleanUp\"} 0\n");
        written.ShouldContain("rmtalent_sign_in_failures_total{step=\"password\"} 1\n");
        written.ShouldContain("rmtalent_mails_total{outcome=\"sent\"} 1\n");
        written.ShouldContain("rmtalent_facts_total{fact=\"TeamFormed\"} 1\n");
        written.ShouldNotContain("example.org");
    }

    [Fact]
    public void Metrics_are_written_as_Prometheus_reads_them()
    {
        using var text = new PrometheusText();
        text.Listen();
        using var meter = new System.Diagnostics.Metrics.Meter("RmTalent");
        var counter = meter.CreateCounter<int>("mails.sent");
        counter.Add(2, KeyValuePair.Create<string, object?>("kind", "a\"b"));
        counter.Add(3, KeyValuePair.Create<string, object?>("kind", "a\"b"));
        meter.CreateHistogram<double>("sweep.duration", "s").Record(0.2);
        meter.CreateObservableGauge("outbox.backlog", () => 7);
        var written = text.Write();
        written.ShouldContain("# TYPE mails_sent_total counter\nmails_sent_total{kind=\"a\\\"b\"} 5\n");
        written.ShouldContain("sweep_duration_seconds_bucket{le=\"0.1\"} 0\nsweep_duration_seconds_bucket{le=\"0.25\"} 1\n");
        written.ShouldContain("outbox_backlog 7\n");
    }
}
