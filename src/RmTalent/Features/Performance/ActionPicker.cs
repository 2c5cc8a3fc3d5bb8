using RmTalent.Features.Learning;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Performance;

/// <summary>What can belong to an action, under a heading.</summary>
public sealed record PickerGroup(string Heading, IReadOnlyList<ActionItem> Items);

/// <summary>Everything that an action of a plan can hold: a visit, and all that can be learned; what trains the action's competency comes first.</summary>
public sealed class ActionPicker(AppDbContext db, PlanDraft draft, ITexts texts)
{
    /// <param name="competencyId">Of the action.</param>
    /// <param name="kept">What it holds already, archived or not.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<IReadOnlyList<PickerGroup>> GroupsAsync(Guid? competencyId, IReadOnlyList<ActionItem> kept, CancellationToken cancellationToken)
    {
        var all = await db.LearningItemsAsync(cancellationToken);
        var fitting = competencyId is { } id ? all.Where(i => i.CompetencyIds.Contains(id)).ToList() : [];
        var known = all.Select(i => i.Key).ToHashSet(StringComparer.Ordinal);
        PickerGroup[] groups =
        [
            new(texts["In this action already"], [.. kept.Where(i => !i.IsShadowing && !known.Contains(i.Key))]),
            new(texts["Trains this competency"], [.. fitting.Select(ActionItem.Of)]),
            new(texts["Job shadowing"], [new ActionItem(null, null, draft.Visit())]),
            .. all.Except(fitting).GroupBy(i => i.Kind).Select(g => new PickerGroup(texts.Of(g.Key), [.. g.Select(ActionItem.Of)])),
        ];
        return [.. groups.Where(g => g.Items.Count > 0)];
    }
}
