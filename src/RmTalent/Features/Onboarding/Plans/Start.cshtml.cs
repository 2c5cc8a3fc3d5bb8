using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Plans;

[Authorize(Policies.PlanOnboarding)]
public sealed class StartModel(AppDbContext db, PlanStart start, TimeProvider clock) : PageModel, ILoadedPage
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Newcomers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Helpers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Programmes { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var people = await db.People.AsNoTracking().Where(p => p.LeftOn == null).OrderBy(p => p.SearchName)
            .Select(p => new { p.Id, p.Name, IsOnboarded = db.Set<OnboardingPlan>().Any(o => o.PersonId == p.Id && o.EndedAt == null) }).ToListAsync(cancellationToken);
        Helpers = [.. people.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        Newcomers = [.. people.Where(p => !p.IsOnboarded).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        Programmes = [.. (await db.Programmes.AsNoTracking().Offered().ToListAsync(cancellationToken)).Select(p => new SelectListItem(p.Title.ToString(), p.Id.ToString()))];
        if (!HttpMethods.IsPost(Request.Method))
        {
            var today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
            Form = new Input { PersonId = Guid.TryParse(Request.Query["person"], out var person) ? person : null, StartsOn = today };
        }

        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == Form.PersonId && p.LeftOn == null, cancellationToken);
        var programme = await db.Programmes.Offered().SingleOrDefaultAsync(p => p.Id == Form.ProgrammeId, cancellationToken);
        if (person is null || programme is null)
        {
            return NotFound();
        }

        On("Form.PersonId", await db.OnboardingPlans.Running().AnyAsync(p => p.PersonId == person.Id, cancellationToken), "{0} has a running plan already", person.Name);
        On("Form.ManagerId", Form.ManagerId == person.Id, "Newcomers cannot guide themselves");
        On("Form.BuddyId", Form.BuddyId == person.Id, "Newcomers cannot guide themselves");
        On("Form.HrId", Form.HrId == person.Id, "Newcomers cannot guide themselves");
        var trainerId = User.IsInRole(Roles.Trainer) ? User.Id : programme.TrainerId;
        var managerId = Form.ManagerId ?? person.ManagerId ?? (User.IsInRole(Roles.LineManager) ? User.Id : null);
        var plan = await start.StartAsync(new PlanTerms(person.Id, Form.StartsOn!.Value, managerId, trainerId, Form.BuddyId, null, Form.HrId), programme, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("The plan has started, and everybody in it gets a mail");
        return Redirect($"/onboarding/{plan.Id}");
    }

    private static void On(string field, bool broken, string key, params object?[] args)
    {
        if (broken)
        {
            throw new RefusedException(key, args) { Field = field };
        }
    }

    public sealed record Input
    {
        [Required(ErrorMessage = "Choose who starts")]
        public Guid? PersonId { get; init; }

        [Required(ErrorMessage = "Choose a programme")]
        public Guid? ProgrammeId { get; init; }

        [Required]
        public DateOnly? StartsOn { get; init; }

        public Guid? ManagerId { get; init; }

        public Guid? BuddyId { get; init; }

        public Guid? HrId { get; init; }
    }
}
