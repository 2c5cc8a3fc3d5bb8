using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Modules;

/// <summary>One short reading with its checks, part of a version.</summary>
public sealed class Lesson
{
    public const int BodyMaxLength = 20_000;
    public const int MaxMinutes = 120;

    internal Lesson(Guid moduleVersionId, int position, LessonContent content, Guid? originId = null)
    {
        (ModuleVersionId, Position, OriginId) = (moduleVersionId, position, originId ?? Id);
        Take(content);
    }

    private Lesson()
    {
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ModuleVersionId { get; private set; }

    /// <summary>The same in every version into which the lesson was copied.</summary>
    public Guid OriginId { get; private set; }

    public int Position { get; private set; }

    public LocalisedText Title { get; private set; } = LocalisedText.Empty;

    /// <summary>Markdown.</summary>
    public LocalisedText Body { get; private set; } = LocalisedText.Empty;

    public int Minutes { get; private set; }

    public Checks Checks { get; private set; } = Checks.None;

    public LessonContent Content => new(Title, Body, Minutes, Checks);

    /// <summary>Whether a reader of the other one has read this one: the words and the checks are the same.</summary>
    public bool SaysTheSameAs(Lesson other) => Title == other.Title && Body == other.Body && Checks.Words.SequenceEqual(other.Checks.Words);

    internal void Take(LessonContent content)
    {
        Refuse.When(content.Title.En.Length == 0, "Give it a title in English");
        foreach (var check in content.Checks.All)
        {
            Refuse.When(check.Options.Count < 2 || check.Options.Count(o => o.IsRight) != 1, "A check has two or more answers, of which one is right");
        }

        (Title, Body, Minutes, Checks) = (content.Title, content.Body, content.Minutes, content.Checks);
    }

    internal void Place(int position) => Position = position;
}

public sealed record LessonContent(LocalisedText Title, LocalisedText Body, int Minutes, Checks Checks);

/// <summary>The checks of one lesson: practice, not an exam; a learner tries until each is right.</summary>
public sealed record Checks(IReadOnlyList<Check> All)
{
    public static readonly Checks None = new([]);

    /// <summary>All of it in one sequence, for comparing.</summary>
    internal IEnumerable<object> Words => All.SelectMany(c => c.Options.Cast<object>().Prepend(c.Question).Append(c.Why));
}

public sealed record Check(LocalisedText Question, IReadOnlyList<CheckOption> Options, LocalisedText Why);

public sealed record CheckOption(LocalisedText Text, bool IsRight);

internal sealed class LessonTable : IEntityTypeConfiguration<Lesson>
{
    public void Configure(EntityTypeBuilder<Lesson> builder)
    {
        builder.ToTable("lessons");
        builder.Ignore(l => l.Content);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Checks).HasConversion<JsonConverter<Checks>>();
        builder.HasIndex(l => new { l.ModuleVersionId, l.Position });
    }
}
