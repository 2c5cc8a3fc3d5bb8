using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using RmTalent.Features.Learning;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Onboarding.Programmes;

/// <summary>One step of the draft; the form shows what its kind has. The kind is chosen before the page opens.</summary>
[Authorize(Policies.PlanOnboarding)]
public sealed class StepModel(AppDbContext db) : ProgrammePage(db)
{
    private IReadOnlyList<LearningItem> _items = [];
    private ProgrammeStep? _step;

    /// <summary>The step's id, or <c>new</c>.</summary>
    [FromRoute]
    public string Step { get; init; } = "";

    /// <summary>Of a new step.</summary>
    [FromQuery(Name = "kind")]
    public StepKind NewKind { get; init; } = StepKind.Task;

    [FromQuery(Name = "phase")]
    public Phase NewPhase { get; init; } = Phase.FirstWeek;

    [BindProperty]
    public StepForm Form { get; set; } = new();

    public StepKind Kind => _step?.Kind ?? NewKind;

    public ProgrammeVersion Draft => Newest;

    public IReadOnlyList<SelectListItem> Items { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || !IsDraft)
        {
            return false;
        }

        _step = Draft.Steps.All.FirstOrDefault(s => s.Id.ToString() == Step);
        _items = [.. (await Db.LearningItemsAsync(cancellationToken)).Where(i => i.Kind == Kind.Learning)];
        Items = [.. _items.Select(i => new SelectListItem(i.Title.ToString(), i.Id.ToString()))];
        Others = [.. Draft.Steps.All.Where(s => s.Id != _step?.Id).Select(s => new SelectListItem(s.Title.ToString(), s.Id.ToString()))];
        return _step is not null || Step == "new";
    }

    public void OnGet() => Form = _step is null ? new StepForm { Title = new(), Phase = NewPhase } : StepForm.Of(_step);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Draft.ExpectVersion(Version ?? Draft.Version);
        Draft.Put(Form.StepWith(_step?.Id ?? Guid.CreateVersion7(), Kind, _items.FirstOrDefault(i => i.Id == Form.Item)));
        return SavedAsync("Saved", cancellationToken);
    }
}
