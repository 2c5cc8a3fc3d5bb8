using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Features.Onboarding.Plans;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.CheckIns;

[Authorize(Policies.FollowOnboarding)]
public sealed class CloseModel(AppDbContext db, TimeProvider clock) : CheckInPage(db)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken) => await base.LoadAsync(cancellationToken) && !IsMine;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(IsOver, "This check-in is closed");
        Begun.Hold(Form.Agreed!.Trim(), clock.GetUtcNow());
        Plan.CompleteStep(Step, User.Id, await Db.DaysOfAsync(Plan, cancellationToken), clock.GetUtcNow());
        return await KeptAsync("The check-in is closed", cancellationToken);
    }

    public sealed record Input
    {
        [Required(ErrorMessage = "Write a sentence or two"), StringLength(CheckIn.WordsMaxLength), DataType(DataType.MultilineText)]
        public string? Agreed { get; init; }
    }
}
