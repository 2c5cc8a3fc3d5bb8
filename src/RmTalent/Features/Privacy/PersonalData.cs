using System.Text.Json;
using System.Text.Json.Serialization;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Screening;
using RmTalent.Features.Interviewing.Scoring;
using RmTalent.Features.Offers;

namespace RmTalent.Features.Privacy;

/// <summary>What we hold about one candidate, as the page shows it and the download carries it.</summary>
public sealed record PersonalData(DateTimeOffset At, ContactDetails Contact, KeptData Kept, IReadOnlyList<ApplicationData> Applications, IReadOnlyList<MessageData> Messages)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);
}

/// <summary>How long it is kept, and by which consent.</summary>
public sealed record KeptData(RetentionStage Stage, DateOnly? EndedOn, DateOnly? KeptUntil, DateOnly? GoesOn, DateOnly? ConsentOn, string? ConsentVersion, DateOnly? ErasureAskedOn, DateOnly? HeldUntil);

public sealed record ApplicationData(
    string Reference, string Vacancy, DateTimeOffset SubmittedAt, ApplicationStatus Status, string Source, string NoticeVersion, DateTimeOffset? PoolConsentAt, Dossier Dossier,
    IReadOnlyList<FileData> Files, string? CvText, IReadOnlyList<InterviewData> Interviews, IReadOnlyList<OfferData> Offers, string? DecisionSubject, string? DecisionText, AssessmentData? Assessment, IReadOnlyList<HistoryData> History);

public sealed record FileData(Guid Id, string Name, long Size, string Sha256);

public sealed record InterviewData(int Round, string Name, DateTimeOffset? StartsAt, string Place, string AdjustmentsAskedFor, string OtherTimesAskedFor);

public sealed record OfferData(OfferStatus Status, OfferTerms Terms, DateTimeOffset? SentAt, DateTimeOffset? AnsweredAt, string SignedName, string SignedFrom, IReadOnlyList<string> Conditions);

/// <summary>What colleagues wrote, without their names: part of the answer once the application has ended, as scoring is sealed until then.</summary>
public sealed record AssessmentData(
    IReadOnlyList<WrittenData> Notes, IReadOnlyList<SheetLine> Screening, IReadOnlyList<ScorecardData> Scorecards, IReadOnlyList<WrittenData> Decisions, TurnDownReason? TurnDownReason);

public sealed record WrittenData(DateTimeOffset At, string Text);

public sealed record ScorecardData(Overall? Overall, string Comment, IReadOnlyList<MarkInput> Marks, IReadOnlyList<ScorecardInput> EarlierVersions);

public sealed record MessageData(DateTimeOffset At, string To, string Subject, string Text);

public sealed record HistoryData(DateTimeOffset At, string Fact);
