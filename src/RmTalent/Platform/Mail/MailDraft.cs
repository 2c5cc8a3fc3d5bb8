namespace RmTalent.Platform.Mail;

/// <summary>A mail before it is queued: texts are English keys with arguments, said in the recipient's language when it is queued.</summary>
public sealed record MailDraft
{
    /// <summary>Names the one time this mail is for, for example <c>interview-invitation:{id}:{sequence}</c>. Queuing the same occasion again does nothing.</summary>
    public required string Occasion { get; init; }

    public required MailRecipient To { get; init; }

    /// <summary>The record on whose behalf it is sent; the mail is shown and erased with it.</summary>
    public Guid? SubjectId { get; init; }

    public required MailText Subject { get; init; }

    public required IReadOnlyList<MailBlock> Body { get; init; }

    public IReadOnlyList<MailFile> Attachments { get; init; } = [];

    /// <summary>Not before this instant; at once when null.</summary>
    public DateTimeOffset? SendAt { get; init; }
}

/// <param name="Email">The address.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Language">en, nb or nl; null takes the organisation's.</param>
/// <param name="PersonId">The employee, if it is one.</param>
/// <param name="TimeZone">IANA zone in which instants are told; null takes the organisation's.</param>
public sealed record MailRecipient(string Email, string Name, string? Language, Guid? PersonId = null, string? TimeZone = null);

/// <summary>An English key and what fills its places. Instants are told in the recipient's zone, enum members by their texts, localised texts in the language.</summary>
public sealed record MailText(string Key, params object?[] Args);

public abstract record MailBlock;

public sealed record MailParagraph(string Key, params object?[] Args) : MailBlock;

/// <summary>What a person wrote, in their own words: never translated. Blank lines part paragraphs.</summary>
public sealed record MailProse(string Text) : MailBlock;

/// <summary>Facts as label and value, one a line.</summary>
public sealed record MailDetails(params MailDetail[] Rows) : MailBlock;

/// <param name="Label">An English key.</param>
/// <param name="Value">Told like an argument of a text; a string is taken as it is. A row without a value is left out.</param>
public sealed record MailDetail(string Label, object? Value);

/// <summary>The thing to do. The address may be a path of this site. It is kept secret: encrypted until the mail is sent, forgotten after, masked in previews.</summary>
public sealed record MailButton(string Key, string Url) : MailBlock;

/// <summary>Who says so, below the text; the organisation's name follows by itself.</summary>
public sealed record MailSignature(string Name, string? Title = null) : MailBlock;

public sealed record MailFile(string Name, string ContentType, byte[] Bytes);
