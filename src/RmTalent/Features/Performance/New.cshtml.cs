using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

/// <summary>Starts a plan: a relationship manager for oneself, a line manager for somebody in the team.</summary>
[Authorize(Policies.Develop)]
public sealed class NewModel(AppDbContext db, PlanDraft draft, TimeProvider clock) : PageModel, ILoadedPage
{
    [BindProperty]
    public NewForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    /// <summary>What the draft will start from.</summary>
    public IReadOnlyList<PlanSuggestion> Suggestions { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var people = await Choosable().OrderBy(p => p.SearchName).Select(p => new { p.Name, p.Id }).ToListAsync(cancellationToken);
        People = [.. people.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        return true;
    }

    public async Task OnGetAsync(Guid? person, CancellationToken cancellationToken)
    {
        Form = new NewForm { PersonId = person ?? (People.Count == 1 ? Guid.Parse(People[0].Value) : null) };
        if (Form.PersonId is { } id && People.Any(p => p.Value == id.ToString()))
        {
            Suggestions = await draft.SuggestAsync(id, cancellationToken);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var person = await Choosable().SingleOrDefaultAsync(p => p.Id == Form.PersonId, cancellationToken);
        if (person is null)
        {
            return NotFound();
        }

        var manager = User.Id != person.Id ? User.Id : person.ManagerId;
        Refuse.When(manager is null, "Nobody is set as your line manager yet. Ask an administrator");
        var plan = await draft.WriteAsync(person, manager!.Value, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("The draft is written. Change it together, then sign");
        return Redirect($"/development-plans/{plan.Id}");
    }

    /// <summary>Myself if I am a relationship manager, and those who report to me.</summary>
    private IQueryable<Person> Choosable()
    {
        var me = User.Id;
        return db.People.Where(p => p.LeftOn == null && p.RmType != null && (p.Id == me || p.ManagerId == me));
    }

    public sealed record NewForm
    {
        [Required(ErrorMessage = "Choose a person")]
        public Guid? PersonId { get; init; }
    }
}
