using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Licences;

public enum LicenceState
{
    [Text("Nothing is asked"), Tone(Tone.Neutral)]
    NotAsked,

    [Text("Only under supervision"), Tone(Tone.Warning)]
    Supervised,

    [Text("May serve clients alone"), Tone(Tone.Good)]
    Licensed,
}

/// <summary>One person's licence to serve clients unsupervised, as it was last computed: gained and lost by what the rule asks for, never by hand.</summary>
public sealed class Licence : Entity
{
    public const int ReasonMaxLength = 300;

    private Licence()
    {
    }

    public Guid PersonId { get; private set; }

    public LicenceState State { get; private set; }

    /// <summary>The first day of that state.</summary>
    public DateOnly? Since { get; private set; }

    public LicenceAnswer? Answer { get; private set; }

    /// <summary>Who supervises until then; the manager when nobody is named.</summary>
    public Guid? SupervisorId { get; private set; }

    /// <summary>Experience under supervision from elsewhere, in months.</summary>
    public int CreditedMonths { get; private set; }

    /// <summary>When the answer may change by itself: the sweep asks for nothing else.</summary>
    public DateTimeOffset? NextCheckAt { get; private set; }

    public override IEnumerable<Guid> Concerning() => [PersonId];

    public static Licence Of(Guid personId) => new() { PersonId = personId };

    /// <summary>Takes the answer over.</summary>
    /// <param name="answer">As computed today.</param>
    /// <param name="nextCheckAt">When the clock alone may change it.</param>
    /// <returns>True when it was gained or lost.</returns>
    public bool Take(LicenceAnswer answer, DateTimeOffset? nextCheckAt)
    {
        var (before, now) = (State, answer.RuleId is null ? LicenceState.NotAsked : answer.MayServe ? LicenceState.Licensed : LicenceState.Supervised);
        (Answer, NextCheckAt) = (answer, nextCheckAt);
        if (before == now)
        {
            return false;
        }

        (State, Since) = (now, answer.On);
        switch (now)
        {
            case LicenceState.Licensed:
                Record(new LicenceGained(PersonId, answer.RuleId!.Value));
                return true;
            case LicenceState.Supervised when before == LicenceState.Licensed:
                Record(new LicenceLost(PersonId, answer.RuleId!.Value, string.Join(", ", answer.Reasons.Where(r => !r.IsMet).Select(r => r.Ground).Distinct())));
                return true;
            case LicenceState.Supervised:
                Record(new LicenceAsked(PersonId, answer.RuleId!.Value));
                return false;
            default:
                Record(new LicenceNotAsked(PersonId));
                return false;
        }
    }

    public void Supervise(Guid? supervisorId, int creditedMonths, string reason)
    {
        Refuse.When(supervisorId == PersonId, "Nobody supervises themselves");
        Refuse.When(creditedMonths is < 0 or > LicenceRule.MaxMonths, "Give a number of months from 0 to {0}", LicenceRule.MaxMonths);
        Refuse.When(creditedMonths != CreditedMonths && string.IsNullOrWhiteSpace(reason), "Say why");
        (SupervisorId, CreditedMonths) = (supervisorId, creditedMonths);
        Record(new LicenceSupervisionSet(PersonId, supervisorId, creditedMonths, reason.Trim()));
    }
}

[Says("is asked for a licence to serve clients alone")]
public sealed record LicenceAsked(Guid PersonId, Guid RuleId) : IFact;

[Says("gained the licence to serve clients alone")]
public sealed record LicenceGained(Guid PersonId, Guid RuleId) : IFact;

/// <param name="PersonId">Whose it was.</param>
/// <param name="RuleId">By which rule.</param>
/// <param name="Grounds">What is missing: names of <see cref="LicenceGround"/>.</param>
[Says("lost the licence to serve clients alone")]
public sealed record LicenceLost(Guid PersonId, Guid RuleId, string Grounds) : IFact;

[Says("is not asked for a licence any more")]
public sealed record LicenceNotAsked(Guid PersonId) : IFact;

[Says("set who supervises, and {CreditedMonths} months of earlier experience")]
public sealed record LicenceSupervisionSet(Guid PersonId, Guid? SupervisorId, int CreditedMonths, string? Reason) : IReasonedFact;

internal sealed class LicenceTable : IEntityTypeConfiguration<Licence>
{
    public void Configure(EntityTypeBuilder<Licence> builder)
    {
        builder.ToTable("licences");
        builder.Property(l => l.Answer).HasConversion<JsonConverter<LicenceAnswer>>();
        builder.HasOne<Person>().WithOne().HasForeignKey<Licence>(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.SupervisorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(l => new { l.State, l.PersonId });
        builder.HasIndex(l => l.NextCheckAt);
    }
}

public static class LicenceQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Licence> Licences => db.Set<Licence>();

        public DbSet<LicenceRule> LicenceRules => db.Set<LicenceRule>();
    }
}
