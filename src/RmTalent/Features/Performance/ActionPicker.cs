using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Certification;
using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Credentials;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Performance;

/// <summary>What can belong to an action, under a heading.</summary>
public sealed record PickerGroup(string Heading, IReadOnlyList<ActionItem> Items);

/// <summary>Everything that an action of a plan can hold: a visit, all that can be learned, and all that certifies it; what fits the action's competency comes first.</summary>
public sealed class ActionPicker(AppDbContext db, PlanDraft draft, ITexts texts)
{
    /// <param name="competencyId">Of the action.</param>
    /// <param name="kept">What it holds already, archived or not.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<IReadOnlyList<PickerGroup>> GroupsAsync(Guid? competencyId, IReadOnlyList<ActionItem> kept, CancellationToken cancellationToken)
    {
        var all = await db.LearningItemsAsync(cancellationToken);
        var fitting = competencyId is { } id ? all.Where(i => i.CompetencyIds.Contains(id)).ToList() : [];
        var certificates = await CertificatesAsync(cancellationToken);
        var certifying = certificates.Where(c => competencyId is not null && c.CompetencyId == competencyId).Select(c => c.Item).ToList();
        var external = await ExternalAsync(cancellationToken);
        var known = all.Select(i => i.Key).Concat(certificates.Select(c => c.Item.Key)).Concat(external.Select(e => e.Key)).ToHashSet(StringComparer.Ordinal);
        PickerGroup[] groups =
        [
            new(texts["In this action already"], [.. kept.Where(i => !i.IsShadowing && !known.Contains(i.Key))]),
            new(texts["Trains this competency"], [.. fitting.Select(ActionItem.Of), .. certifying]),
            new(texts["Job shadowing"], [new ActionItem(null, null, draft.Visit())]),
            .. all.Except(fitting).GroupBy(i => i.Kind).Select(g => new PickerGroup(texts.Of(g.Key), [.. g.Select(ActionItem.Of)])),
            new(texts["Certificates"], [.. certificates.Select(c => c.Item).Except(certifying)]),
            new(texts["External certifications"], external),
        ];
        return [.. groups.Where(g => g.Items.Count > 0)];
    }

    private async Task<IReadOnlyList<(ActionItem Item, Guid? CompetencyId)>> CertificatesAsync(CancellationToken cancellationToken)
    {
        var templates = await db.CertificateTemplates.AsNoTracking().InUse().Select(t => new { t.Id, t.Name, t.CompetencyId }).ToListAsync(cancellationToken);
        return [.. templates.OrderBy(t => t.Name.ToString(), StringComparer.CurrentCulture).Select(t => (new ActionItem(null, t.Id, t.Name), t.CompetencyId))];
    }

    private async Task<IReadOnlyList<ActionItem>> ExternalAsync(CancellationToken cancellationToken)
    {
        var schemes = await db.Schemes.AsNoTracking().Where(s => s.ArchivedAt == null).OrderBy(s => s.Code).Select(s => new { s.Id, s.Code, s.Name }).ToListAsync(cancellationToken);
        return [.. schemes.Select(s => new ActionItem(null, s.Id, new LocalisedText($"{s.Code}, {s.Name}"), IsExternal: true))];
    }
}
