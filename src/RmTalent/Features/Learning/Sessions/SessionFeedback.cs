using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>What somebody said about a session. It has no person, no time and no order, so that nobody can be found by it; it is shown when five or more have spoken.</summary>
public sealed class SessionFeedback
{
    public const int Fewest = 5;

    private SessionFeedback()
    {
    }

    /// <summary>Random: lists by it are in no order of time.</summary>
    public string Key { get; private set; } = PublicCode.New(20);

    public Guid SessionId { get; private set; }

    /// <summary>1 to 5.</summary>
    public int Useful { get; private set; }

    /// <summary>1 to 5.</summary>
    public int Trainer { get; private set; }

    /// <summary>1 to 5.</summary>
    public int WillUse { get; private set; }

    public string Comment { get; private set; } = "";

    internal static SessionFeedback Of(Guid sessionId, FeedbackWords words) => new()
    {
        SessionId = sessionId,
        Useful = words.Useful,
        Trainer = words.Trainer,
        WillUse = words.WillUse,
        Comment = words.Comment,
    };
}

public sealed record FeedbackWords(int Useful, int Trainer, int WillUse, string Comment)
{
    public const int CommentMaxLength = 1000;
}
