using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Onboarding.Programmes;

/// <summary>The builder: phases with their steps, in order, and what their dates would be for a first day that one tries.</summary>
[Authorize(Policies.PlanOnboarding)]
public sealed class BuildModel(AppDbContext db, ITexts texts) : ProgrammePage(db)
{
    private WorkingCalendar _calendar = null!;

    [BindProperty(SupportsGet = true)]
    public DateOnly? Start { get; init; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        _calendar = WorkingCalendar.Of(await Db.OrganisationAsync(cancellationToken));
        return await base.LoadAsync(cancellationToken);
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostDraftAsync(CancellationToken cancellationToken)
    {
        Refuse.When(Programme.ArchivedAt is not null, "This programme is archived");
        if (!IsDraft)
        {
            Db.Add(Newest.Next());
        }

        return await SavedAsync("A new draft: change what you like, and publish it", cancellationToken);
    }

    public async Task<IActionResult> OnPostStepAsync(Guid stepId, string act, CancellationToken cancellationToken)
    {
        Newest.ExpectVersion(Version ?? Newest.Version);
        if (act == "remove")
        {
            Newest.Remove(stepId);
        }
        else
        {
            Newest.Move(stepId, up: act == "up");
        }

        return await SavedAsync("Saved", cancellationToken);
    }

    public string? AfterOf(ProgrammeStep step) => Newest.Steps.All.FirstOrDefault(s => s.Id == step.After)?.Title.ToString();

    public string DueOf(ProgrammeStep step)
    {
        var rule = step.Due.Anchor switch
        {
            DueAnchor.Start when step.Due.Days < 0 => texts["{0} days before the first day", -step.Due.Days],
            DueAnchor.Start when step.Due.Days == 0 => texts["On the first day"],
            DueAnchor.Start => texts["{0} days after the first day", step.Due.Days],
            DueAnchor.Step => texts["{0} days after “{1}”", step.Due.Days, Newest.Steps.All.FirstOrDefault(s => s.Id == step.Due.StepId)?.Title],
            _ => step.Due.On?.ToString("D", CultureInfo.CurrentCulture) ?? "",
        };
        return Start is { } start && step.Due.From(step.Due.Anchor switch { DueAnchor.Start => start, DueAnchor.Fixed => step.Due.On, _ => null }, _calendar).DueOn is { } on
            ? $"{rule} → {on.ToString("ddd d MMM yyyy", CultureInfo.CurrentCulture)}"
            : rule;
    }
}
