using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Competencies;

[Authorize(Policies.SignedIn)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Archived { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public bool CanMove => User.IsAdministrator && !Archived;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rows = await db.Competencies.AsNoTracking().Where(c => c.ArchivedAt != null == Archived).OrderBy(c => c.Position).ThenBy(c => c.Code)
            .Select(c => new Row(c.Id, c.Name, c.Description)).ToListAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!User.IsAdministrator)
        {
            return Forbid();
        }

        var order = await db.Competencies.InUse().ToListAsync(cancellationToken);
        var from = order.FindIndex(c => c.Id == Form.Id);
        var to = from + (Form.Down ? 1 : -1);
        if (from >= 0 && to >= 0 && to < order.Count)
        {
            (order[from], order[to]) = (order[to], order[from]);
            foreach (var (place, competency) in order.Index())
            {
                competency.MoveTo(place + 1);
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        return RedirectToPage();
    }

    public sealed record Row(Guid Id, LocalisedText Name, LocalisedText Description);

    public sealed record Input
    {
        public Guid Id { get; init; }

        public bool Down { get; init; }
    }
}
