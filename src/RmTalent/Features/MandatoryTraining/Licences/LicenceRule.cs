using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.People;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Licences;

public enum LicenceRuleState
{
    [Text("Draft"), Tone(Tone.Neutral)]
    Draft,

    [Text("In force"), Tone(Tone.Good)]
    InForce,

    [Text("Retired"), Tone(Tone.Warning)]
    Retired,
}

/// <summary>
/// What somebody needs to serve clients unsupervised, for a country, a kind of relationship manager, both or all: a draft, then in force, then retired.
/// The narrowest rule in force decides; kind is narrower than country.
/// </summary>
public sealed class LicenceRule : Entity
{
    public const int MaxMonths = 120;
    public const int MaxHours = 500;

    private LicenceRule()
    {
    }

    /// <summary>ISO 3166-1 alpha-2; empty for every country.</summary>
    public string Country { get; private set; } = "";

    /// <summary>Null for every kind of relationship manager.</summary>
    public RmType? RmType { get; private set; }

    /// <summary>Mandatory trainings that have to count today: all of them.</summary>
    public List<Guid> RequirementIds { get; private set; } = [];

    /// <summary>Certifications of which one at least has to be verified and valid; empty asks for none.</summary>
    public List<Guid> SchemeIds { get; private set; } = [];

    /// <summary>Months of work under supervision.</summary>
    public int MinimumMonths { get; private set; }

    /// <summary>Nobody works under supervision for longer.</summary>
    public int MaximumMonths { get; private set; }

    /// <summary>Hours of job shadowing that were signed off.</summary>
    public int ShadowingHours { get; private set; }

    public LicenceRuleState State { get; private set; }

    /// <summary>The narrower, the greater.</summary>
    public int Narrowness => (RmType is null ? 0 : 2) + (Country.Length == 0 ? 0 : 1);

    public static LicenceRule Draft(LicenceTerms terms)
    {
        var rule = new LicenceRule();
        rule.Take(terms);
        rule.Record(new LicenceRuleDrafted());
        return rule;
    }

    public void Change(LicenceTerms terms)
    {
        Refuse.When(State == LicenceRuleState.Retired, "This rule is retired");
        Take(terms);
        Record(new LicenceRuleChanged(State == LicenceRuleState.InForce));
    }

    public void PutInForce()
    {
        Refuse.When(State != LicenceRuleState.Draft, "Only a draft can be put in force");
        State = LicenceRuleState.InForce;
        Record(new LicenceRuleChanged(true));
    }

    public void Retire()
    {
        Refuse.When(State == LicenceRuleState.Retired, "This rule is retired");
        State = LicenceRuleState.Retired;
        Record(new LicenceRuleRetired());
    }

    public bool IsFor(Person person) => person.RmType is { } kind && (RmType is null || RmType == kind) && (Country.Length == 0 || Country == person.Country);

    private void Take(LicenceTerms terms)
    {
        Refuse.When(terms.MinimumMonths is < 0 or > MaxMonths || terms.MaximumMonths is < 1 or > MaxMonths, "Give a number of months from 1 to {0}", MaxMonths);
        Refuse.When(terms.MaximumMonths < terms.MinimumMonths, "The longest time under supervision cannot be shorter than the least");
        Refuse.When(terms.ShadowingHours is < 0 or > MaxHours, "Give hours from 0 to {0}", MaxHours);
        (Country, RmType, RequirementIds, SchemeIds) = (terms.Country, terms.RmType, [.. terms.RequirementIds.Distinct()], [.. terms.SchemeIds.Distinct()]);
        (MinimumMonths, MaximumMonths, ShadowingHours) = (terms.MinimumMonths, terms.MaximumMonths, terms.ShadowingHours);
    }
}

public sealed record LicenceTerms(
    string Country, RmType? RmType, IReadOnlyList<Guid> RequirementIds, IReadOnlyList<Guid> SchemeIds, int MinimumMonths, int MaximumMonths, int ShadowingHours);

[Says("drafted the licence rule")]
public sealed record LicenceRuleDrafted : IFact;

[Says("changed the licence rule")]
public sealed record LicenceRuleChanged(bool IsInForce) : IFact;

[Says("retired the licence rule")]
public sealed record LicenceRuleRetired : IFact;

internal sealed class LicenceRuleTable : IEntityTypeConfiguration<LicenceRule>
{
    public void Configure(EntityTypeBuilder<LicenceRule> builder)
    {
        builder.ToTable("licence_rules");
        builder.Property(r => r.Country).HasMaxLength(2);
        builder.Ignore(r => r.Narrowness);
        builder.HasIndex(r => r.State);
    }
}
