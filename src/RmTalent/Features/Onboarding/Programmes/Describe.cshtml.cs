using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Onboarding.Programmes;

[Authorize(Policies.PlanOnboarding)]
public sealed class DescribeModel(AppDbContext db) : ProgrammePage(db)
{
    [BindProperty]
    public ProgrammeForm Form { get; set; } = new();

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        ViewData["Trainers"] = await ProgrammeForm.TrainersAsync(Db, cancellationToken);
        return await base.LoadAsync(cancellationToken);
    }

    public void OnGet() => Form = ProgrammeForm.Of(Programme);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Programme.ExpectVersion(Version ?? Programme.Version);
        Programme.Describe(Form.Words);
        return SavedAsync("Saved", cancellationToken);
    }
}
