using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Modules;

/// <summary>One run of a person through one version of a module: started, read lesson by lesson, completed with the last. One open run per person and module.</summary>
public sealed class ModuleProgress : Entity
{
    private readonly List<LessonDone> _done = [];

    private ModuleProgress()
    {
    }

    public Guid PersonId { get; private set; }

    public Guid ModuleId { get; private set; }

    public Guid ModuleVersionId { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>Where the learner was last.</summary>
    public Guid? LessonId { get; private set; }

    /// <summary>The version from which a newer one took over; null for those who read what they started.</summary>
    public Guid? FromVersionId { get; private set; }

    public IReadOnlyList<LessonDone> Done => _done;

    public override IEnumerable<Guid> Concerning() => [PersonId, ModuleId];

    public static ModuleProgress Start(Guid personId, Guid moduleId, Guid moduleVersionId, DateTimeOffset now)
    {
        var progress = new ModuleProgress { PersonId = personId, ModuleId = moduleId, ModuleVersionId = moduleVersionId, StartedAt = now };
        progress.Record(new ModuleStarted());
        return progress;
    }

    public bool HasDone(Guid lessonId) => _done.Exists(d => d.LessonId == lessonId);

    /// <summary>Goes on in a newer version. Lessons that say the same count as read; changed ones are read again.</summary>
    /// <returns>The completion when nothing new is left to read.</returns>
    public Completion? MoveOn(ModuleVersion from, ModuleVersion to, LearningItem module, DateTimeOffset now)
    {
        var read = from.Lessons.Where(l => HasDone(l.Id)).ToList();
        var kept = to.Lessons.Where(l => read.Exists(r => r.OriginId == l.OriginId && l.SaysTheSameAs(r))).ToList();
        Replace(from, to, kept, now);
        Record(new ModuleMovedOn(to.Number));
        if (!to.Lessons.All(l => HasDone(l.Id)))
        {
            return null;
        }

        CompletedAt = now;
        return Completion.Of(PersonId, module, Id, now);
    }

    /// <summary>Begins at the first lesson of a newer version.</summary>
    public void StartAgain(ModuleVersion from, ModuleVersion to, DateTimeOffset now)
    {
        Replace(from, to, [], now);
        Record(new ModuleRestarted(to.Number));
    }

    /// <summary>The lesson is read and its checks are right. Again changes nothing.</summary>
    /// <returns>The completion when this was the last open lesson; otherwise null.</returns>
    public Completion? Finish(Lesson lesson, IReadOnlyCollection<Guid> allLessons, LearningItem module, DateTimeOffset now)
    {
        LessonId = lesson.Id;
        if (CompletedAt is not null || HasDone(lesson.Id))
        {
            return null;
        }

        _done.Add(new LessonDone(Id, lesson.Id, now));
        Record(new LessonFinished(lesson.Position));
        if (!allLessons.All(HasDone))
        {
            return null;
        }

        CompletedAt = now;
        return Completion.Of(PersonId, module, Id, now);
    }

    private void Replace(ModuleVersion from, ModuleVersion to, List<Lesson> kept, DateTimeOffset now)
    {
        Refuse.When(CompletedAt is not null, "This module is completed");
        (FromVersionId, ModuleVersionId) = (from.Id, to.Id);
        LessonId = to.Lessons.FirstOrDefault(l => !kept.Contains(l))?.Id;
        _done.Clear();
        _done.AddRange(kept.Select(l => new LessonDone(Id, l.Id, now)));
    }
}

[Says("goes on in version {Number} of the module")]
public sealed record ModuleMovedOn(int Number) : IFact;

[Says("starts again in version {Number} of the module")]
public sealed record ModuleRestarted(int Number) : IFact;

public sealed class LessonDone(Guid moduleProgressId, Guid lessonId, DateTimeOffset doneAt)
{
    public Guid ModuleProgressId { get; private set; } = moduleProgressId;

    public Guid LessonId { get; private set; } = lessonId;

    public DateTimeOffset DoneAt { get; private set; } = doneAt;
}

[Says("started the module")]
public sealed record ModuleStarted : IFact;

[Says("finished lesson {Position}")]
public sealed record LessonFinished(int Position) : IFact;

internal sealed class ModuleProgressTable : IEntityTypeConfiguration<ModuleProgress>
{
    public void Configure(EntityTypeBuilder<ModuleProgress> builder)
    {
        builder.ToTable("module_progress");
        builder.HasOne<Module>().WithMany().HasForeignKey(p => p.ModuleId);
        builder.HasOne<ModuleVersion>().WithMany().HasForeignKey(p => p.ModuleVersionId);
        builder.HasMany(p => p.Done).WithOne().HasForeignKey(d => d.ModuleProgressId);
        builder.HasIndex(p => new { p.PersonId, p.ModuleId }, "open_module_run").IsUnique().HasFilter("\"CompletedAt\" IS NULL");
        builder.HasIndex(p => new { p.PersonId, p.StartedAt });
    }
}

internal sealed class LessonDoneTable : IEntityTypeConfiguration<LessonDone>
{
    public void Configure(EntityTypeBuilder<LessonDone> builder)
    {
        builder.ToTable("lessons_done");
        builder.HasKey(d => new { d.ModuleProgressId, d.LessonId });
    }
}

public static class ModuleProgressQueries
{
    extension(AppDbContext db)
    {
        public DbSet<ModuleProgress> ModuleProgress => db.Set<ModuleProgress>();
    }

    extension(IQueryable<ModuleProgress> runs)
    {
        /// <summary>The person's runs of the module, the open or latest one first.</summary>
        public IQueryable<ModuleProgress> Of(Guid personId, Guid moduleId) =>
            runs.Where(p => p.PersonId == personId && p.ModuleId == moduleId).OrderByDescending(p => p.StartedAt);
    }
}
