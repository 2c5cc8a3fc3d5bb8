using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
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

    private void Take(ProgrammeWords words)
    {
        Refuse.When(words.Title.En.Length == 0, "Give it a title in English");
        (Title, RmType, TrainerId) = (words.Title, words.RmType, words.TrainerId);
    }
}

public sealed record ProgrammeWords(LocalisedText Title, RmType? RmType, Guid? TrainerId);

/// <summary>The steps as they were published together. Only a draft (not yet published) changes.</summary>
public sealed class ProgrammeVersion : Entity
{
    public const int MaxSteps = 80;

    private ProgrammeVersion()
    {
    }

    public Guid ProgrammeId { get; private set; }

    public int Number { get; private set; }

    public ProgrammeSteps Steps { get; private set; } = ProgrammeSteps.None;

    public DateTimeOffset? PublishedAt { get; private set; }

    public Guid? PublishedById { get; private set; }

    public override IEnumerable<Guid> Concerning() => [ProgrammeId];

    public static ProgrammeVersion First(Guid programmeId) => Begin(programmeId, 1, ProgrammeSteps.None);

    public ProgrammeVersion Next() => Begin(ProgrammeId, Number + 1, Steps);

    /// <summary>Adds the step, or replaces the one with its id, at the end of its phase or in its old place.</summary>
    public void Put(ProgrammeStep step)
    {
        RefuseUnlessDraft();
        Refuse.When(step.Title.En.Length == 0, "Give it a title in English");
        Refuse.When(step.NeedsItem && step.ItemId is null, "Choose what is to be completed");
        Refuse.When(step.Due is { Anchor: DueAnchor.Step, StepId: null }, "Choose the step that the date depends on");
        Refuse.When(step.Due is { Anchor: DueAnchor.Fixed, On: null }, "Choose the date");
        Refuse.When(step.After == step.Id || step.Due.StepId == step.Id, "A step cannot depend on itself");
        var steps = Steps.All.ToList();
        Refuse.When(steps.Count >= MaxSteps, "A programme has at most {0} steps", MaxSteps);
        if (steps.FindIndex(s => s.Id == step.Id) is >= 0 and var at)
        {
            steps[at] = step;
        }
        else
        {
            steps.Add(step);
        }

        Keep(steps);
    }

    public void Remove(Guid stepId)
    {
        RefuseUnlessDraft();
        Refuse.When(Steps.All.Any(s => s.After == stepId || s.Due.StepId == stepId), "Another step depends on this one");
        Keep(Steps.All.Where(s => s.Id != stepId));
    }

    /// <summary>Moves the step one place up or down within its phase; at the edge nothing happens.</summary>
    public void Move(Guid stepId, bool up)
    {
        RefuseUnlessDraft();
        var steps = Steps.All.ToList();
        var from = steps.FindIndex(s => s.Id == stepId);
        var to = from + (up ? -1 : 1);
        if (from >= 0 && to >= 0 && to < steps.Count && steps[to].Phase == steps[from].Phase)
        {
            (steps[from], steps[to]) = (steps[to], steps[from]);
            Keep(steps);
        }
    }

    internal void Publish(Guid? byId, DateTimeOffset now)
    {
        RefuseUnlessDraft();
        Refuse.When(Steps.All.Count == 0, "Add a step before you publish");
        (PublishedAt, PublishedById) = (now, byId);
    }

    private static ProgrammeVersion Begin(Guid programmeId, int number, ProgrammeSteps steps)
    {
        var version = new ProgrammeVersion { ProgrammeId = programmeId, Number = number, Steps = steps };
        version.Record(new ProgrammeVersionBegun(number));
        return version;
    }

    private void Keep(IEnumerable<ProgrammeStep> steps)
    {
        Steps = new([.. steps.OrderBy(s => s.Phase)]);
        Record(new ProgrammeStepsChanged(Steps.All.Count));
    }

    private void RefuseUnlessDraft() => Refuse.When(PublishedAt is not null, "A published version does not change: edit a new draft");
}

[Says("designed the programme")]
public sealed record ProgrammeDesigned : IFact;

[Says("changed the programme")]
public sealed record ProgrammeDescribed : IFact;

[Says("published version {Number} of the programme")]
public sealed record ProgrammePublished(int Number) : IFact;

[Says("archived the programme")]
public sealed record ProgrammeArchived : IFact;

[Says("began version {Number} of the programme")]
public sealed record ProgrammeVersionBegun(int Number) : IFact;

[Says("changed the steps: {Count} now")]
public sealed record ProgrammeStepsChanged(int Count) : IFact;

internal sealed class ProgrammeTable : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> builder)
    {
        builder.ToTable("programmes");
        builder.Property(p => p.Code).HasMaxLength(Programme.CodeMaxLength);
        builder.HasIndex(p => p.Code).IsUnique();
    }
}

internal sealed class ProgrammeVersionTable : IEntityTypeConfiguration<ProgrammeVersion>
{
    public void Configure(EntityTypeBuilder<ProgrammeVersion> builder)
    {
        builder.ToTable("programme_versions");
        builder.Property(v => v.Steps).HasConversion<JsonConverter<ProgrammeSteps>>();
        builder.HasOne<Programme>().WithMany().HasForeignKey(v => v.ProgrammeId);
        builder.HasIndex(v => new { v.ProgrammeId, v.Number }).IsUnique();
    }
}

public static class ProgrammeQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Programme> Programmes => db.Set<Programme>();

        public DbSet<ProgrammeVersion> ProgrammeVersions => db.Set<ProgrammeVersion>();
    }

    extension(IQueryable<Programme> programmes)
    {
        public IQueryable<Programme> Offered() => programmes.Where(p => p.PublishedVersionId != null && p.ArchivedAt == null);
    }
}
