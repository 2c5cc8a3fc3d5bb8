using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>How a course is taught.</summary>
public enum TeachingKind
{
    [Text("Classroom")]
    Classroom,

    [Text("Workshop")]
    Workshop,

    [Text("Role play")]
    RolePlay,

    [Text("Business theatre")]
    BusinessTheatre,

    [Text("Storytelling")]
    Storytelling,
}

/// <summary>Something taught by a person to a group: what it is about. When and where it happens are its sessions.</summary>
public sealed class Course : Entity
{
    public const int CodeMaxLength = 60;
    public const int TitleMaxLength = 160;
    public const int TextMaxLength = 8000;
    public const int MaxMinutes = 5 * 8 * 60;

    private Course()
    {
    }

    public string? Code { get; private set; }

    public LocalisedText Title { get; private set; } = LocalisedText.Empty;

    /// <summary>What participants will be able to do, and the agenda, as Markdown.</summary>
    public LocalisedText Text { get; private set; } = LocalisedText.Empty;

    public TeachingKind Kind { get; private set; }

    public int Minutes { get; private set; }

    public List<Guid> CompetencyIds { get; private set; } = [];

    public DateTimeOffset? ArchivedAt { get; private set; }

    public LearningItem Item => new(LearningKind.Course, Id, Title, CompetencyIds, Minutes);

    public static Course Design(CourseWords words, string? code = null)
    {
        var course = new Course { Code = code };
        course.Take(words);
        course.Record(new CourseDesigned());
        return course;
    }

    public void Describe(CourseWords words)
    {
        Take(words);
        Record(new CourseDescribed());
    }

    public void Archive(DateTimeOffset now)
    {
        Refuse.When(ArchivedAt is not null, "This course is archived");
        ArchivedAt = now;
        Record(new CourseArchived());
    }

    public void Restore()
    {
        Refuse.When(ArchivedAt is null, "This course is in use");
        ArchivedAt = null;
        Record(new CourseRestored());
    }

    private void Take(CourseWords words)
    {
        Refuse.When(words.Title.En.Length == 0, "Give it a title in English");
        (Title, Text, Minutes, CompetencyIds, Kind) = (words.Title, words.Text, words.Minutes, [.. words.CompetencyIds.Distinct()], words.Kind);
    }
}

public sealed record CourseWords(LocalisedText Title, LocalisedText Text, int Minutes, IReadOnlyList<Guid> CompetencyIds, TeachingKind Kind = TeachingKind.Classroom);

[Says("designed the course")]
public sealed record CourseDesigned : IFact;

[Says("changed the course")]
public sealed record CourseDescribed : IFact;

[Says("archived the course")]
public sealed record CourseArchived : IFact;

[Says("took the course into use again")]
public sealed record CourseRestored : IFact;

internal sealed class CourseTable : IEntityTypeConfiguration<Course>
{
    public void Configure(EntityTypeBuilder<Course> builder)
    {
        builder.ToTable("courses");
        builder.Ignore(c => c.Item);
        builder.Property(c => c.Code).HasMaxLength(Course.CodeMaxLength);
        builder.HasIndex(c => c.Code).IsUnique();
    }
}

public static class CourseQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Course> Courses => db.Set<Course>();

        public DbSet<Session> Sessions => db.Set<Session>();
    }
}
