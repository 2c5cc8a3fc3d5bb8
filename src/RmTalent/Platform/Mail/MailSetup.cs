using System.Net.Mail;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Web;

namespace RmTalent.Platform.Mail;

/// <summary>Whom mails come from: <c>Mail:From</c> and <c>Mail:FromName</c>.</summary>
public sealed record MailOptions(MailAddress Sender);

public static class MailSetup
{
    /// <summary>By SMTP when <c>Mail:Smtp:Host</c> is set, else as files in <c>Mail:Pickup</c>.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton<SiteAddress>();
        services.AddSingleton(new MailOptions(new MailAddress(configuration["Mail:From"] ?? "no-reply@localhost", configuration["Mail:FromName"] ?? "RmTalent", Encoding.UTF8)));
        services.AddSingleton<IMailTransport>(p => Transport(p.GetRequiredService<IConfiguration>()));
        services.AddSingleton<MailSecrets>();
        services.AddSingleton<MailComposer>();
        services.AddSingleton<Mailer>();
        services.AddScoped<Outbox>();
        services.AddScoped<ReplyAddress>();
        services.AddScoped<MailBacklog>();
        if (!environment.IsEnvironment("Testing"))
        {
            services.AddHostedService<MailWorker>();
        }

        return services;
    }

    private static IMailTransport Transport(IConfiguration configuration) =>
        configuration["Mail:Smtp:Host"] is { Length: > 0 }
            ? new SmtpTransport(configuration.GetRequiredSection("Mail:Smtp").Get<SmtpOptions>()!)
            : new PickupTransport(Path.GetFullPath(configuration["Mail:Pickup"] ?? "var/mail"));
}

/// <summary>What the mail backlog looks like, for readiness and for administrators.</summary>
/// <param name="Overdue">Mails that should have left <c>Mail:LateMinutes</c> ago (5 unless told), tried or not.</param>
/// <param name="Failed">Mails that were given up.</param>
public sealed record MailBacklogStatus(int Overdue, int Failed);

public sealed class MailBacklog(AppDbContext db, TimeProvider clock, IConfiguration configuration)
{
    private readonly TimeSpan _patience = TimeSpan.FromMinutes(configuration.GetValue("Mail:LateMinutes", 5));

    public async Task<MailBacklogStatus> StatusAsync(CancellationToken cancellationToken)
    {
        var late = clock.GetUtcNow() - _patience;
        var mails = db.Set<OutgoingMail>();
        return new(
            // After a failed try the due time is that of the next one.
            await mails.CountAsync(m => (m.State == MailState.Waiting || m.State == MailState.Sending) && (m.DueAt < late || (m.Error != null && m.QueuedAt < late)), cancellationToken),
            await mails.CountAsync(m => m.State == MailState.Failed, cancellationToken));
    }
}

internal sealed class MailWorker(Mailer mailer, OutboxSignal signal, ILogger<MailWorker> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => signal.LoopAsync(
        async () =>
        {
            try
            {
                return await mailer.RunAsync(stoppingToken) > 0;
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(error, "Mails could not be sent");
                return false;
            }
        },
        stoppingToken);
}
