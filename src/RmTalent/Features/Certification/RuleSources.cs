using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Certification;

/// <summary>Something that can make a certificate issue itself. Title and kind are in the reader's language.</summary>
public sealed record RuleItem(Guid Id, LearningKind? Learning, string Title, string Kind);

/// <summary>All that rules can wait for.</summary>
public sealed class RuleSources(AppDbContext db, ITexts texts)
{
    public async Task<IReadOnlyList<RuleItem>> AllAsync(CancellationToken cancellationToken) =>
    [
        .. (await db.LearningItemsAsync(cancellationToken)).Select(i => new RuleItem(i.Id, i.Kind, i.Title.ToString(), texts.Of(i.Kind))),
        .. (await db.Requirements.AsNoTracking().Published().Select(r => new { r.Id, r.Title }).ToListAsync(cancellationToken))
            .Select(r => new RuleItem(r.Id, null, r.Title.ToString(), texts["Mandatory training"])).OrderBy(i => i.Title, StringComparer.CurrentCulture),
    ];

    /// <summary>The item of a rule that is archived.</summary>
    public static RuleItem Gone(Guid id) => new(id, null, "–", "–");
}
