using System.Net.Mail;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Mail;

namespace RmTalent.Tests.Platform.Mail;

public sealed class TransportTests
{
    private static readonly MailComposer Composer = new(new MailSecrets(new EphemeralDataProtectionProvider()), new MailOptions(new MailAddress("jobs@bank.example", "Fjordbank")));

    [Fact]
    public async Task Smtp_refuses_a_server_whose_certificate_nobody_vouches_for()
    {
        await using var sink = new SmtpSink();
        using var message = Composer.Compose(Mail());
        await Should.ThrowAsync<Exception>(() => new SmtpTransport(new SmtpOptions { Host = "localhost", Port = sink.Port }).SendAsync(message, Guid.Empty, default));
        sink.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Smtp_speaks_starttls_with_a_server_whose_certificate_is_trusted()
    {
        await using var sink = new SmtpSink();
        var mail = Mail();
        using var message = Composer.Compose(mail);
        await new SmtpTransport(new SmtpOptions { Host = "localhost", Port = sink.Port, TrustedCertificate = sink.Certificate.GetCertHashString(HashAlgorithmName.SHA256) })
            .SendAsync(message, mail.Id, default);
        sink.Encrypted.ShouldBe([true]);
        sink.Messages.Single().ShouldContain($"<{mail.Id:N}@bank.example>");
    }

    [Fact]
    public async Task A_calendar_part_is_offered_beside_the_text_and_as_a_file()
    {
        await using var sink = new SmtpSink();
        using var message = Composer.Compose(Mail());
        await new SmtpTransport(new SmtpOptions { Host = "localhost", Port = sink.Port, StartTls = false }).SendAsync(message, Guid.Empty, default);
        var mime = sink.Messages.Single();
        mime.ShouldContain("multipart/alternative");
        mime.Split("method=REQUEST").Length.ShouldBe(3);
        mime.ShouldContain("invite.ics");
        mime.ShouldContain("multipart/mixed");
        mime.ShouldContain("text/plain; charset=utf-8");
        mime.ShouldContain("text/html; charset=utf-8");
    }

    [Fact]
    public async Task Pickup_writes_one_file_per_message_however_often_it_is_sent()
    {
        var folder = Directory.CreateTempSubdirectory("rmtalent-mail-");
        try
        {
            var mail = Mail();
            for (var i = 0; i < 2; i++)
            {
                using var message = Composer.Compose(mail);
                await new PickupTransport(folder.FullName).SendAsync(message, mail.Id, default);
            }

            var file = folder.EnumerateFileSystemInfos().ShouldHaveSingleItem();
            file.Name.ShouldBe($"{mail.Id:N}.eml");
            (await File.ReadAllTextAsync(file.FullName)).ShouldContain("Auto-Submitted: auto-generated");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static OutgoingMail Mail() => new()
    {
        Occasion = "a",
        ToEmail = "ola@example.org",
        ToName = "Ola Ås",
        Language = "nb",
        Subject = "Møte på tirsdag",
        Text = "Hei på deg",
        Html = "<p>Hei på deg</p>",
        QueuedAt = default,
        DueAt = default,
        Attachments = [Attachment(ICalendar.File(new CalendarEvent
        {
            Uid = "interview-1@rmtalent", Sequence = 0, StartsAt = DateTimeOffset.UnixEpoch, EndsAt = DateTimeOffset.UnixEpoch.AddHours(1), Summary = "Intervju", Organizer = new("a@example.org", "A"),
        }, DateTimeOffset.UnixEpoch))],
    };

    private static MailAttachment Attachment(MailFile file) => new() { Position = 0, Name = file.Name, ContentType = file.ContentType, Bytes = file.Bytes };
}
