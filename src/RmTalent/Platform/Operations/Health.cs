using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Mail;

namespace RmTalent.Platform.Operations;

internal static class Health
{
    /// <summary>Longer than that and the answer is no.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseHealth>("database", timeout: Patience)
        .AddCheck<JobHealth>("jobs", timeout: Patience)
        .AddCheck<MailHealth>("mail", timeout: Patience);

    /// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: what it needs answers too. Names and states only, for anybody.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz", new() { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        app.MapHealthChecks("/readyz", new() { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(e => e.Key, e => Said(e.Value), StringComparer.Ordinal),
    });

    /// <summary>What a failed check says may name addresses of servers: that is for the log.</summary>
    private static string Said(HealthReportEntry check) => check is { Status: HealthStatus.Healthy, Description: { } said } ? said : check.Status.ToString();
}

internal sealed class DatabaseHealth(AppDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await db.Database.ExecuteSqlRawAsync("SELECT 1", cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

/// <summary>The engine runs, unless this node is told to leave the jobs to others.</summary>
internal sealed class JobHealth(IJobEngine engine) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        engine is ManualEngine ? HealthCheckResult.Healthy("Off on this node")
        : engine.IsRunning ? HealthCheckResult.Healthy()
        : HealthCheckResult.Unhealthy("The job engine does not run"));
}

/// <summary>Late mail is a warning: another node would send it no sooner, so this one stays in service.</summary>
internal sealed class MailHealth(MailBacklog backlog) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        (await backlog.StatusAsync(cancellationToken)).Overdue == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("Mail is late");
}
