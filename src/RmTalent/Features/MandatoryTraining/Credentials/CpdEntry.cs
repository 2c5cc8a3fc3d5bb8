using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.MandatoryTraining.Credentials;

/// <summary>
/// One activity of continuing professional development, credited to as many schemes as accept it. Completed learning proposes one; its owner counts it or leaves it out.
/// </summary>
public sealed class CpdEntry : Entity
{
    public const int TitleMaxLength = 200;
    public const decimal MaxHours = 200;

    private readonly List<CpdCredit> _credits = [];

    private CpdEntry()
    {
    }

    public Guid PersonId { get; private set; }

    public DateOnly DoneOn { get; private set; }

    public LocalisedText Title { get; private set; } = LocalisedText.Empty;

    public decimal Hours { get; private set; }

    public CpdCategory Category { get; private set; }

    public CpdState State { get; private set; }

    /// <summary>The completion that proposed it: one entry for each.</summary>
    public Guid? CompletionId { get; private set; }

    public IReadOnlyList<CpdCredit> Credits => _credits;

    public override IEnumerable<Guid> Concerning() => [PersonId];

    public static CpdEntry Note(Guid personId, CpdActivity activity, DateOnly today)
    {
        var entry = new CpdEntry { PersonId = personId, State = CpdState.Counted };
        entry.Take(activity, today);
        entry.Record(new CpdCounted(personId, activity.Hours));
        return entry;
    }

    /// <summary>Something was learned here: the hours wait for their owner's word.</summary>
    public static CpdEntry Propose(Guid personId, Guid completionId, LocalisedText title, DateOnly doneOn, decimal hours, IEnumerable<Guid> schemeIds)
    {
        var entry = new CpdEntry { PersonId = personId, CompletionId = completionId, Title = title, DoneOn = doneOn, Hours = hours, State = CpdState.Proposed };
        entry.Credit(schemeIds.Select(s => new SchemeAmount(s, hours)));
        entry.Record(new CpdProposed(personId, hours));
        return entry;
    }

    /// <summary>Counts it, as its owner says.</summary>
    public void Count(CpdActivity activity, DateOnly today)
    {
        // The words of what was learned here stay in all their languages.
        Take(CompletionId is null ? activity : activity with { Title = Title }, today);
        State = CpdState.Counted;
        Record(new CpdCounted(PersonId, activity.Hours));
    }

    public void Dismiss()
    {
        Refuse.When(State == CpdState.Dismissed, "This entry is left out already");
        State = CpdState.Dismissed;
        Record(new CpdDismissed(PersonId));
    }

    private void Take(CpdActivity activity, DateOnly today)
    {
        Refuse.When(activity.DoneOn > today, "An activity counts when it is over: the day cannot lie ahead");
        Refuse.When(activity.Hours is <= 0 or > MaxHours, "Give hours from 0.25 to {0}", MaxHours);
        Refuse.When(activity.Credits.Count == 0, "Credit it to at least one scheme");
        Refuse.When(activity.Credits.Any(c => c.Amount is <= 0 or > MaxHours), "Give an amount from 0.25 to {0}", MaxHours);
        (DoneOn, Title, Hours, Category) = (activity.DoneOn, activity.Title, activity.Hours, activity.Category);
        Credit(activity.Credits);
    }

    private void Credit(IEnumerable<SchemeAmount> amounts)
    {
        var wanted = amounts.ToDictionary(a => a.SchemeId, a => a.Amount);
        _credits.RemoveAll(c => !wanted.ContainsKey(c.SchemeId));
        foreach (var (scheme, amount) in wanted)
        {
            if (_credits.Find(c => c.SchemeId == scheme) is { } there)
            {
                there.Amount = amount;
            }
            else
            {
                _credits.Add(new CpdCredit { EntryId = Id, SchemeId = scheme, Amount = amount });
            }
        }
    }
}

/// <summary>What one scheme gives for an activity, in its own unit.</summary>
public sealed class CpdCredit
{
    public required Guid EntryId { get; init; }

    public required Guid SchemeId { get; init; }

    public decimal Amount { get; internal set; }
}

public sealed record SchemeAmount(Guid SchemeId, decimal Amount);

public sealed record CpdActivity(DateOnly DoneOn, LocalisedText Title, decimal Hours, CpdCategory Category, IReadOnlyList<SchemeAmount> Credits);

[Says("proposed {Hours} hours of continuing development")]
public sealed record CpdProposed(Guid PersonId, decimal Hours) : IFact;

[Says("counted {Hours} hours of continuing development")]
public sealed record CpdCounted(Guid PersonId, decimal Hours) : IFact;

[Says("left an activity out of continuing development")]
public sealed record CpdDismissed(Guid PersonId) : IFact;

internal sealed class CpdEntryTable : IEntityTypeConfiguration<CpdEntry>
{
    public void Configure(EntityTypeBuilder<CpdEntry> builder)
    {
        builder.ToTable("cpd_entries");
        builder.Property(e => e.Hours).HasConversion<double>(); // SQLite adds decimals only as numbers
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Credits).WithOne().HasForeignKey(c => c.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => new { e.PersonId, e.DoneOn, e.Id });
        builder.HasIndex(e => e.CompletionId).IsUnique();
    }
}

internal sealed class CpdCreditTable : IEntityTypeConfiguration<CpdCredit>
{
    public void Configure(EntityTypeBuilder<CpdCredit> builder)
    {
        builder.ToTable("cpd_credits");
        builder.HasKey(c => new { c.EntryId, c.SchemeId });
        builder.Property(c => c.Amount).HasConversion<double>();
        builder.HasOne<Scheme>().WithMany().HasForeignKey(c => c.SchemeId).OnDelete(DeleteBehavior.Restrict);
    }
}

public static class CpdQueries
{
    extension(AppDbContext db)
    {
        public DbSet<CpdEntry> CpdEntries => db.Set<CpdEntry>();
    }
}
