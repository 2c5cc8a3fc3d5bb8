using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using RmTalent.Features.Learning;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Requirements;

[Authorize(Policies.KeepRequirements)]
public sealed class ItemsModel(AppDbContext db, ITexts texts, TimeProvider clock) : RequirementPage(db, clock)
{
    private IReadOnlyList<LearningItem> _items = [];

    [BindProperty]
    public ItemsForm Form { get; set; } = new();

    public IEnumerable<SelectListItem> Choices => _items.Select(i => new SelectListItem($"{i.Title} ({texts.Of(i.Kind)})", i.Key));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        _items = await Db.LearningItemsAsync(cancellationToken);
        return await base.LoadAsync(cancellationToken);
    }

    public void OnGet() => Form = new ItemsForm
    {
        Items = [.. Requirement.Items.All.Select(i => $"{i.Kind}:{i.ItemId}")],
        MinimumPercent = Requirement.Items.All.Select(i => i.MinimumPercent).FirstOrDefault(p => p is not null),
    };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var chosen = _items.Where(i => Form.Items.Contains(i.Key, StringComparer.Ordinal))
            .Select(i => new RequiredItem(i.Kind, i.Id, i.Kind == LearningKind.Exam ? Form.MinimumPercent : null));
        Requirement.Ask(new RequiredItems([.. chosen]));
        return SavedAsync("audience", cancellationToken);
    }

    public sealed record ItemsForm
    {
        public List<string> Items { get; init; } = [];

        [Range(0, 100)]
        public decimal? MinimumPercent { get; init; }
    }
}
