using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Onboarding.Plans;

[Authorize(Policies.PlanOnboarding)]
public sealed class HelpersModel(AppDbContext db) : PlanPage(db)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
        {
            return false;
        }

        People = await Db.People.AsNoTracking().Where(p => p.LeftOn == null && p.Id != Plan.PersonId).OrderBy(p => p.SearchName).Select(p => new SelectListItem(p.Name, p.Id.ToString())).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() => Form = new Input { ManagerId = Plan.ManagerId, TrainerId = Plan.TrainerId, BuddyId = Plan.BuddyId, HrId = Plan.HrId };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Plan.Assign(Form.ManagerId, Form.TrainerId, Form.BuddyId, Form.HrId, await Db.DaysOfAsync(Plan.PersonId, Form.All, cancellationToken));
        return await DoneAsync("Saved", cancellationToken);
    }

    public sealed record Input
    {
        public Guid? ManagerId { get; init; }

        public Guid? TrainerId { get; init; }

        public Guid? BuddyId { get; init; }

        public Guid? HrId { get; init; }

        internal IEnumerable<Guid> All => new[] { ManagerId, TrainerId, BuddyId, HrId }.OfType<Guid>();
    }
}
