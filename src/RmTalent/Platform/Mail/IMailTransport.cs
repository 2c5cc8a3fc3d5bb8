using System.Net;
using System.Net.Mail;
using System.Net.Security;
using System.Security.Cryptography;

namespace RmTalent.Platform.Mail;

/// <summary>Hands a message over: to an SMTP server, or to a folder.</summary>
public interface IMailTransport
{
    /// <param name="message">The message, with its Message-ID header.</param>
    /// <param name="id">The same for every attempt at this message.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task SendAsync(MailMessage message, Guid id, CancellationToken cancellationToken);

    /// <summary>Deletes the copies that this transport keeps of messages. What a server has taken over is out of its hands.</summary>
    Task ForgetAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Writes <c>.eml</c> files into <c>Mail:Pickup</c>. The name is the message's id, so a second attempt replaces the first.</summary>
public sealed class PickupTransport(string folder) : IMailTransport
{
    public async Task SendAsync(MailMessage message, Guid id, CancellationToken cancellationToken)
    {
        // The client names files itself: it writes into a folder of its own, and the finished file is moved into place.
        var own = Directory.CreateDirectory(Path.Combine(folder, $".{id:N}"));
        try
        {
            foreach (var unfinished in own.EnumerateFiles())
            {
                unfinished.Delete();
            }

            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = own.FullName };
            await client.SendMailAsync(message, cancellationToken);
            own.EnumerateFiles().Single().MoveTo(Path.Combine(folder, $"{id:N}.eml"), overwrite: true);
        }
        finally
        {
            own.Delete(recursive: true);
        }
    }

    public Task ForgetAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        foreach (var file in ids.Select(id => Path.Combine(folder, $"{id:N}.eml")).Where(File.Exists))
        {
            File.Delete(file);
        }

        return Task.CompletedTask;
    }
}

public sealed record SmtpOptions
{
    public required string Host { get; init; }

    public int Port { get; init; } = 587;

    public string? User { get; init; }

    public string? Password { get; init; }

    public bool StartTls { get; init; } = true;

    /// <summary>SHA-256 fingerprint (hexadecimal) of the certificate of an internal server that no authority vouches for. Any other certificate must be valid as usual.</summary>
    public string? TrustedCertificate { get; init; }
}

/// <summary>Speaks to <c>Mail:Smtp</c>, encrypted by STARTTLS unless that is switched off.</summary>
public sealed class SmtpTransport : IMailTransport
{
    private readonly SmtpOptions _options;

    public SmtpTransport(SmtpOptions options)
    {
        _options = options;
        if (options.TrustedCertificate is { Length: > 0 } trusted)
        {
#pragma warning disable SYSLIB0014, MA0039 // One pinned fingerprint beside the usual checks; the SMTP client asks nobody else, HTTP clients do not look here.
            ServicePointManager.ServerCertificateValidationCallback = (_, certificate, _, errors) => errors == SslPolicyErrors.None
                || string.Equals(certificate?.GetCertHashString(HashAlgorithmName.SHA256), trusted, StringComparison.OrdinalIgnoreCase);
#pragma warning restore SYSLIB0014, MA0039
        }
    }

    public async Task SendAsync(MailMessage message, Guid id, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient(_options.Host, _options.Port) { EnableSsl = _options.StartTls };
        if (_options.User is { Length: > 0 } user)
        {
            client.Credentials = new NetworkCredential(user, _options.Password);
        }

        await client.SendMailAsync(message, cancellationToken);
    }
}
