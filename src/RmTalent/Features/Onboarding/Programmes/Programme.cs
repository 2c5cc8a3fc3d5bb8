using RmTalent.Features.People;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Onboarding.Programmes;

/// <summary>The onboarding of one kind of newcomer: a name over versions of its steps. New plans copy the published version.</summary>
public sealed class Programme : Entity
{
    public const int CodeMaxLength = 60;
    public const int TitleMaxLength = 160;

    private Programme()
    {
    }

    public string? Code { get; private set; }

    public LocalisedText Title { get; private set; } = LocalisedText.Empty;

    /// <summary>Null fits every kind of relationship manager.</summary>
    public RmType? RmType { get; private set; }

    /// <summary>Who guides the learning unless a plan says otherwise.</summary>
    public Guid? TrainerId { get; private set; }

    public Guid? PublishedVersionId { get; private set; }

    public DateTimeOffset? ArchivedAt { get; private set; }

    public static Programme Design(ProgrammeWords words, string? code = null)
    {
        var programme = new Programme { Code = code };
        programme.Take(words);
        programme.Record(new ProgrammeDesigned());
        return programme;
    }

    public void Describe(ProgrammeWords words)
    {
        Take(words);
        Record(new ProgrammeDescribed());
    }

    /// <summary>Plans that start from now on copy this version; running plans keep theirs.</summary>
    public void Publish(ProgrammeVersion draft, Guid? byId, DateTimeOffset now)
    {
        Refuse.When(ArchivedAt is not null, "This programme is archived");
        draft.Publish(byId, now);
        PublishedVersionId = draft.Id;
        Record(new ProgrammePublished(draft.Number));
    }

    public void Archive(DateTimeOffset now)
    {
        Refuse.When(ArchivedAt is not null, "This programme is archived");
        ArchivedAt = now;
        Record(new ProgrammeArchived());
    }

    public void Restore()
    {
        Refuse.When(ArchivedAt is null, "This programme is in use");
        ArchivedAt = null;
        Record(new ProgrammeRestored());
    }

    private void Take(ProgrammeWords words)
    {
        (Title, RmType, TrainerId) = (words.Title, words.RmType, words.TrainerId);
    }
}

public sealed record ProgrammeWords(LocalisedText Title, RmType? RmType, Guid? TrainerId);
