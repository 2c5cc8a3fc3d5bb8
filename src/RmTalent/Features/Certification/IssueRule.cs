using RmTalent.Features.Learning;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Certification;

public enum RuleSource
{
    [Text("When a learning item is completed")]
    Learning,

    [Text("When a mandatory training is met")]
    Requirement,
}

/// <summary>Whoever completes the item, or meets the requirement, gets a certificate of the template. Removed when it is no longer wanted.</summary>
public sealed class IssueRule : Entity
{
    private IssueRule()
    {
    }

    public Guid TemplateId { get; private set; }

    public RuleSource Source { get; private set; }

    /// <summary>Null for a requirement.</summary>
    public LearningKind? Kind { get; private set; }

    /// <summary>The learning item or the requirement.</summary>
    public Guid ItemId { get; private set; }

    public override IEnumerable<Guid> Concerning() => [TemplateId];

    public static IssueRule OnLearning(Guid templateId, LearningKind kind, Guid itemId)
    {
        var rule = new IssueRule { TemplateId = templateId, Source = RuleSource.Learning, Kind = kind, ItemId = itemId };
        rule.Record(new IssueRuleSet(RuleSource.Learning, itemId));
        return rule;
    }

    public static IssueRule OnRequirement(Guid templateId, Guid requirementId)
    {
        var rule = new IssueRule { TemplateId = templateId, Source = RuleSource.Requirement, ItemId = requirementId };
        rule.Record(new IssueRuleSet(RuleSource.Requirement, requirementId));
        return rule;
    }

    public void Remove() => Record(new IssueRuleRemoved(ItemId));
}

[Says("set a rule that issues certificates")]
public sealed record IssueRuleSet(RuleSource Source, Guid ItemId) : IFact;

[Says("removed a rule that issued certificates")]
public sealed record IssueRuleRemoved(Guid ItemId) : IFact;
