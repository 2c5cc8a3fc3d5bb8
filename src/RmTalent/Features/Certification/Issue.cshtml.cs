using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

/// <summary>One certificate by hand, for something completed or for what the template says.</summary>
[Authorize(Policies.IssueCertificates)]
public sealed class IssueModel(AppDbContext db, Issuer issuer, TimeProvider clock) : PageModel, ILoadedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; init; }

    [BindProperty]
    public IssueForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Templates { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Completions { get; private set; } = [];

    /// <summary>The person's certificates that count, which a new one may take the place of.</summary>
    public IReadOnlyList<SelectListItem> Replaceable { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        var today = calendar.LocalDate(clock.GetUtcNow());
        People = [.. (await db.People.AsNoTracking().Employed(today).OrderBy(p => p.SearchName).Select(p => new { p.Id, p.Name }).ToListAsync(cancellationToken))
            .Select(p => new SelectListItem(p.Name, p.Id.ToString(), p.Id == Person))];
        Templates = await db.TemplateItemsAsync(cancellationToken);
        Completions = Person is not { } learner ? [] :
            [.. (await db.Completions.AsNoTracking().By(learner).OrderByDescending(c => c.CompletedAt).Take(100).ToListAsync(cancellationToken))
                .Select(c => new SelectListItem($"{c.Title} ({calendar.LocalDate(c.CompletedAt):d})", c.Id.ToString()))];
        Replaceable = Person is not { } holder ? [] :
            [.. (await db.Awards.AsNoTracking().Where(a => a.PersonId == holder && a.RevokedAt == null && a.ReplacedAt == null).OrderByDescending(a => a.IssuedOn).ThenByDescending(a => a.Id)
                .Select(AwardRow.From).Take(100).ToListAsync(cancellationToken)).Select(a => new SelectListItem($"{a.Snapshot.Achievement} ({a.Number})", a.Id.ToString()))];
        return Person is not { } id || await db.People.AnyAsync(p => p.Id == id, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(Person is null, "Choose a person");
        var occasion = Form.CompletionId is { } completion ? Occasions.OfCompletion(completion) : Occasions.ByHand();
        var award = await issuer.IssueAsync(new IssueRequest(Form.TemplateId!.Value, Person!.Value, occasion) { CompletionId = Form.CompletionId, IssuerId = User.Id }, cancellationToken);
        Refuse.When(award is null, "This person has this certificate for it already");
        await SupersedeAsync(award!, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Issued as {0}", award!.Number);
        return Redirect($"/certificates/{award.Id}");
    }

    private async Task SupersedeAsync(Award newer, CancellationToken cancellationToken)
    {
        if (Form.ReplacesId is { } replaced)
        {
            var older = await db.Awards.SingleOrDefaultAsync(a => a.Id == replaced && a.PersonId == newer.PersonId, cancellationToken);
            Refuse.When(older is null, "Choose a certificate of this person");
            older!.ReplaceBy(newer, clock.GetUtcNow());
        }
    }

    public sealed record IssueForm
    {
        [Required(ErrorMessage = "Choose a template")]
        public Guid? TemplateId { get; init; }

        public Guid? CompletionId { get; init; }

        public Guid? ReplacesId { get; init; }
    }
}
