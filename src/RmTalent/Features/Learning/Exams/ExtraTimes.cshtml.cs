using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

/// <summary>Who gets more time in every exam.</summary>
[Authorize(Policies.Teach)]
public sealed class ExtraTimesModel(AppDbContext db) : PageModel, ILoadedPage
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<(string Name, int Percent)> Granted { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        People = await db.People.AsNoTracking().Where(p => p.LeftOn == null).OrderBy(p => p.Name).Select(p => new SelectListItem(p.Name, p.Id.ToString())).ToListAsync(cancellationToken);
        var granted = await db.Set<ExtraTime>().AsNoTracking().Where(e => e.Percent > 0)
            .Join(db.Set<Person>().Where(p => p.LeftOn == null), e => e.Id, p => p.Id, (e, p) => new { p.Name, e.Percent }).OrderBy(e => e.Name).ToListAsync(cancellationToken);
        Granted = granted.ConvertAll(g => (g.Name, g.Percent));
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await db.People.AnyAsync(p => p.Id == Form.PersonId, cancellationToken))
        {
            return NotFound();
        }

        if (await db.Set<ExtraTime>().SingleOrDefaultAsync(e => e.Id == Form.PersonId, cancellationToken) is { } extra)
        {
            extra.Change(Form.Percent);
        }
        else
        {
            db.Add(ExtraTime.For(Form.PersonId!.Value, Form.Percent));
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect("/teach/extra-time");
    }

    public sealed record Input
    {
        [Required]
        public Guid? PersonId { get; init; }

        [Range(0, ExtraTime.MaxPercent)]
        public int Percent { get; init; } = 25;
    }
}
