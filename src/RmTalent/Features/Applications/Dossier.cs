namespace RmTalent.Features.Applications;

/// <summary>What an applicant wrote. Replaced whole, never changed in place.</summary>
public sealed record Dossier
{
    public const int TextMaxLength = 4000;
    public const int AnswerMaxLength = 2000;
    public const int WordsMaxLength = 160;

    public static readonly Dossier Empty = new();

    public string Motivation { get; init; } = "";

    /// <summary>What draws the person to the organisation's mission and vision.</summary>
    public string Mission { get; init; } = "";

    public IReadOnlyList<Answer> Answers { get; init; } = [];

    public IReadOnlyList<HeldCertification> Certifications { get; init; } = [];

    public IReadOnlyList<WorkSpell> Work { get; init; } = [];

    /// <summary>Everything that words can be found in.</summary>
    public string Text() => string.Join('\n',
        [Motivation, Mission, .. Answers.Select(a => a.Text), .. Certifications.Select(c => $"{c.Name} {c.Issuer}"), .. Work.Select(w => $"{w.Title} {w.Employer}")]);
}

/// <summary>The question as it was put, so that a later edit of the vacancy changes no answer.</summary>
public sealed record Answer(Guid QuestionId, string Question, string Text, bool Flagged)
{
    /// <summary>The file that answers; the text is then its name.</summary>
    public Guid? FileId { get; init; }
}

public sealed record HeldCertification(Guid Id, string Name, string Issuer, DateOnly? ExpiresOn);

/// <summary>A job; <paramref name="To"/> is null for the present one.</summary>
public sealed record WorkSpell(Guid Id, string Employer, string Title, DateOnly From, DateOnly? To);
