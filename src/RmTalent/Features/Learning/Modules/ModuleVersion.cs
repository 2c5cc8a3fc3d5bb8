using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Modules;

public enum VersionState
{
    [Text("Draft")]
    Draft,

    [Text("Published")]
    Published,

    [Text("Superseded")]
    Superseded,
}

/// <summary>The lessons of a module as one author left them: written as a draft, published, then superseded by the next. Only drafts change.</summary>
public sealed class ModuleVersion : Entity
{
    public const int MaxLessons = 40;

    private readonly List<Lesson> _lessons = [];

    private ModuleVersion()
    {
    }

    public Guid ModuleId { get; private set; }

    public int Number { get; private set; }

    public VersionState State { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public Guid? PublishedById { get; private set; }

    /// <summary>In reading order.</summary>
    public IReadOnlyList<Lesson> Lessons => [.. _lessons.OrderBy(l => l.Position)];

    public override IEnumerable<Guid> Concerning() => [ModuleId];

    public static ModuleVersion First(Guid moduleId) => Begin(moduleId, 1, null);

    /// <summary>A draft that starts as a copy of this version.</summary>
    public ModuleVersion Next() => Begin(ModuleId, Number + 1, this);

    public Lesson Add(LessonContent content)
    {
        RefuseUnlessDraft();
        Refuse.When(_lessons.Count >= MaxLessons, "A module has at most {0} lessons", MaxLessons);
        var lesson = new Lesson(Id, _lessons.Count + 1, content);
        _lessons.Add(lesson);
        Record(new LessonWritten(lesson.Position));
        return lesson;
    }

    public void Rewrite(Guid lessonId, LessonContent content)
    {
        RefuseUnlessDraft();
        var lesson = _lessons.Single(l => l.Id == lessonId);
        lesson.Take(content);
        Record(new LessonWritten(lesson.Position));
    }

    public void Remove(Guid lessonId)
    {
        RefuseUnlessDraft();
        var gone = _lessons.Single(l => l.Id == lessonId);
        _lessons.Remove(gone);
        Renumber(Lessons);
        Record(new LessonRemoved(gone.Position));
    }

    /// <summary>Moves the lesson one place up or down; at the edge nothing happens.</summary>
    public void Move(Guid lessonId, bool up)
    {
        RefuseUnlessDraft();
        var order = Lessons.ToList();
        var from = order.FindIndex(l => l.Id == lessonId);
        var to = from + (up ? -1 : 1);
        if (to >= 0 && to < order.Count)
        {
            (order[from], order[to]) = (order[to], order[from]);
            Renumber(order);
            Record(new LessonMoved(to + 1));
        }
    }

    internal void Publish(Guid? byId, DateTimeOffset now)
    {
        RefuseUnlessDraft();
        Refuse.When(_lessons.Count == 0, "Write at least one lesson before you publish");
        (State, PublishedAt, PublishedById) = (VersionState.Published, now, byId);
    }

    internal void Supersede() => State = VersionState.Superseded;

    private static ModuleVersion Begin(Guid moduleId, int number, ModuleVersion? copied)
    {
        var version = new ModuleVersion { ModuleId = moduleId, Number = number };
        version._lessons.AddRange(copied?.Lessons.Select(l => new Lesson(version.Id, l.Position, l.Content, l.OriginId)) ?? []);
        version.Record(new ModuleVersionBegun(number));
        return version;
    }

    private static void Renumber(IEnumerable<Lesson> order)
    {
        foreach (var (index, lesson) in order.Index())
        {
            lesson.Place(index + 1);
        }
    }

    private void RefuseUnlessDraft() => Refuse.When(State != VersionState.Draft, "A published version does not change: edit a new draft");
}

[Says("began version {Number} of the module")]
public sealed record ModuleVersionBegun(int Number) : IFact;

[Says("wrote lesson {Position}")]
public sealed record LessonWritten(int Position) : IFact;

[Says("removed lesson {Position}")]
public sealed record LessonRemoved(int Position) : IFact;

[Says("moved a lesson to place {Position}")]
public sealed record LessonMoved(int Position) : IFact;

internal sealed class ModuleVersionTable : IEntityTypeConfiguration<ModuleVersion>
{
    public void Configure(EntityTypeBuilder<ModuleVersion> builder)
    {
        builder.ToTable("module_versions");
        builder.HasOne<Module>().WithMany().HasForeignKey(v => v.ModuleId);
        builder.HasMany(v => v.Lessons).WithOne().HasForeignKey(l => l.ModuleVersionId);
        builder.Navigation(v => v.Lessons).HasField("_lessons").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(v => new { v.ModuleId, v.Number }).IsUnique();
    }
}
