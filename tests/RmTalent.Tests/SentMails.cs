using System.Collections;
using System.Net.Mail;
using System.Text.RegularExpressions;
using RmTalent.Platform.Mail;

namespace RmTalent.Tests;

/// <summary>A mail as its reader gets it.</summary>
public sealed partial record SentMail(string To, string Subject, string Text, string Html, IReadOnlyList<string> Files, string MessageId)
{
    /// <summary>The text of what is attached: invitations, for example.</summary>
    public string Attached { get; init; } = "";

    /// <summary>Whom an answer reaches.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Path and query of the first link in the text.</summary>
    public string Link => new Uri(LinkPattern().Match(Text).Value).PathAndQuery;

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex LinkPattern();
}

/// <summary>Takes the place of the mail server under test.</summary>
public sealed class SentMails : IMailTransport, IReadOnlyList<SentMail>
{
    private readonly List<SentMail> _sent = [];

    /// <summary>What sending throws, while it is set.</summary>
    public Exception? Fault { get; set; }

    /// <summary>Messages whose copies were to be deleted.</summary>
    public List<Guid> Forgotten { get; } = [];

    public int Count => _sent.Count;

    public SentMail this[int index] => _sent[index];

    public SentMail To(string email) => _sent.FindLast(m => m.To == email) ?? throw new InvalidOperationException($"No mail went to {email}.");

    public Task SendAsync(MailMessage message, Guid id, CancellationToken cancellationToken)
    {
        if (Fault is { } fault)
        {
            throw fault;
        }

        _sent.Add(new(message.To[0].Address, message.Subject, Read(message.AlternateViews[0]), Read(message.AlternateViews[1]),
            [.. message.Attachments.Select(a => a.Name!)], message.Headers["Message-ID"]!)
        {
            ReplyTo = message.ReplyToList.FirstOrDefault()?.Address,
            Attached = string.Concat(message.AlternateViews.Skip(2).Select(Read)) + string.Concat(message.Attachments.Select(a => new StreamReader(a.ContentStream).ReadToEnd())),
        });
        return Task.CompletedTask;
    }

    public Task ForgetAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        Forgotten.AddRange(ids);
        return Task.CompletedTask;
    }

    public IEnumerator<SentMail> GetEnumerator() => _sent.ToList().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Read(AlternateView view) => new StreamReader(view.ContentStream).ReadToEnd();
}
