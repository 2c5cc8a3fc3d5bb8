using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.MandatoryTraining.Requirements;

/// <summary>The rule of a requirement as it read from an instant on. Added, never changed: an auditor sees which words and days were in force.</summary>
public sealed class RequirementEdition
{
    private RequirementEdition()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid RequirementId { get; private init; }

    /// <summary>1 is the first that was published.</summary>
    public int Number { get; private init; }

    public DateTimeOffset From { get; private init; }

    public RequirementRule Rule { get; private init; } = null!;

    internal static RequirementEdition Of(Requirement requirement, int number, DateTimeOffset now) => new()
    {
        RequirementId = requirement.Id,
        Number = number,
        From = now,
        Rule = new(requirement.Title, requirement.Category, requirement.Items, requirement.Audience, requirement.Due, requirement.Recurrence, requirement.Ladder),
    };
}

/// <summary>All that decides who, what, by when and how often.</summary>
public sealed record RequirementRule(
    LocalisedText Title, RequirementCategory Category, RequiredItems Items, Audience Audience, DueRule Due, Recurrence? Recurrence, Ladder Ladder);

internal sealed class RequirementEditionTable : IEntityTypeConfiguration<RequirementEdition>
{
    public void Configure(EntityTypeBuilder<RequirementEdition> builder)
    {
        builder.ToTable("training_requirement_editions");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Rule).HasConversion<JsonConverter<RequirementRule>>();
        builder.HasIndex(e => new { e.RequirementId, e.Number }).IsUnique();
    }
}
