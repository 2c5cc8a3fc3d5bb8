using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Talent;

/// <summary>Asks somebody from the talent pool to apply for another vacancy: that is what they agreed to.</summary>
[Authorize(Policies.ScreenApplicants)]
public sealed class AskAgainModel(AppDbContext db, TimeProvider clock, Invitations invitations, ActorContext actor) : ApplicationPage(db, clock)
{
    private const int MostVacancies = 200;

    [BindProperty]
    public AskForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || IsHidden || !Application.CanBeAskedAgain)
        {
            return false;
        }

        Choices = [.. (await Open().OrderBy(v => v.Title).Take(MostVacancies).Select(v => new { v.Id, v.Title, v.Location }).ToListAsync(cancellationToken))
            .Select(v => new SelectListItem($"{v.Title} · {v.Location}", v.Id.ToString()))];
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Open().SingleOrDefaultAsync(v => v.Id == Form.VacancyId, cancellationToken) is not { } vacancy)
        {
            throw new RefusedException("This vacancy no longer takes applications") { Field = "Form.VacancyId" };
        }

        Application.AskAgain(vacancy.Id);
        await invitations.InviteAsync(vacancy, new Invitation(Candidate.Contact, FoundBy.Pool, actor.Current.Name, Form.Words?.Trim() ?? "") { Earlier = Application }, cancellationToken);
        return await DoneAsync("The invitation is on its way", cancellationToken);
    }

    private IQueryable<Vacancy> Open() => Db.Vacancies.AsNoTracking().Open(DateOnly.FromDateTime(Now.UtcDateTime)).Where(v => v.Id != Application.VacancyId);

    public sealed record AskForm
    {
        [Required(ErrorMessage = "Choose a vacancy")]
        public Guid? VacancyId { get; init; }

        [StringLength(Invitation.WordsMaxLength)]
        public string? Words { get; init; }
    }
}
