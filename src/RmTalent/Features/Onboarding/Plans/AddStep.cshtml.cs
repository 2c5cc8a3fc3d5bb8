using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using RmTalent.Features.Learning;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>Something that this newcomer alone has to do; the programme stays as it is.</summary>
[Authorize(Policies.PlanOnboarding)]
public sealed class AddStepModel(AppDbContext db, ITexts texts) : PlanPage(db)
{
    private IReadOnlyList<LearningItem> _items = [];

    [BindProperty]
    public Input Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Items { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds =>
    [
        new(texts.Of(StepKind.Task), nameof(StepKind.Task)), new(texts.Of(StepKind.Meeting), nameof(StepKind.Meeting)),
        new(texts.Of(StepKind.CheckIn), nameof(StepKind.CheckIn)), new(texts["Something to learn"], nameof(StepKind.Module)),
    ];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        _items = await Db.LearningItemsAsync(cancellationToken);
        Items = [.. _items.Select(i => new SelectListItem($"{texts.Of(i.Kind)}: {i.Title}", i.Key))];
        return await base.LoadAsync(cancellationToken);
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var item = Form.Kind == StepKind.Module ? _items.SingleOrDefault(i => i.Key == Form.Item) : null;
        var kind = item is null ? Form.Kind : Enum.GetValues<StepKind>().Single(k => k.Learning == item.Kind);
        var step = new ProgrammeStep(Guid.CreateVersion7(), PhaseOf(Form.DueOn!.Value), kind, item?.Title ?? new LocalisedText(Form.Title!.Trim()), DueRule.Fixed(Form.DueOn.Value))
        {
            Text = new LocalisedText(Form.Text?.Trim() ?? ""),
            ItemId = item?.Id,
            Owner = kind == StepKind.CheckIn ? StepOwner.Manager : Form.Owner,
            IsOptional = Form.IsOptional,
        };
        Plan.Add(step, Days);
        return await DoneAsync("Added", cancellationToken);
    }

    private Phase PhaseOf(DateOnly on) => (on.DayNumber - Plan.StartsOn.DayNumber) switch
    {
        < 0 => Phase.BeforeStart,
        < 7 => Phase.FirstWeek,
        <= 30 => Phase.FirstMonth,
        _ => Phase.UntilDay90,
    };

    public sealed record Input : IValidatableObject
    {
        public StepKind Kind { get; init; } = StepKind.Task;

        [StringLength(ProgrammeStep.TitleMaxLength)]
        public string? Title { get; init; }

        public string? Item { get; init; }

        [StringLength(ProgrammeStep.TextMaxLength), DataType(DataType.MultilineText)]
        public string? Text { get; init; }

        public StepOwner Owner { get; init; }

        [Required]
        public DateOnly? DueOn { get; init; }

        public bool IsOptional { get; init; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Kind == StepKind.Module && string.IsNullOrEmpty(Item))
            {
                yield return new("Choose what is to be completed", [nameof(Item)]);
            }

            if (Kind is not (StepKind.Task or StepKind.Meeting or StepKind.CheckIn or StepKind.Module))
            {
                yield return new("Choose what kind of step it is", [nameof(Kind)]);
            }
            else if (Kind != StepKind.Module && string.IsNullOrWhiteSpace(Title))
            {
                yield return new("Say what it is", [nameof(Title)]);
            }
        }
    }
}
