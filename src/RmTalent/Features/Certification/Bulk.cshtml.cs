using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

/// <summary>Orders certificates for a class or for people picked by hand.</summary>
[Authorize(Policies.IssueCertificates)]
public sealed class BulkModel(AppDbContext db, BulkChoices choices, TimeProvider clock) : PageModel, ILoadedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Session { get; init; }

    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; init; }

    [BindProperty]
    public BulkForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Sessions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Templates { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<EarlierBulk> Earlier { get; private set; } = [];

    /// <summary>An English key.</summary>
    public string PeopleHint => Session is null ? "Choose at least one person" : "Chosen already: those who were there all the time.";

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Sessions = await choices.SessionsAsync(Session, cancellationToken);
        Teams = await choices.TeamsAsync(Team, cancellationToken);
        Templates = await db.TemplateItemsAsync(cancellationToken);
        People = Session is { } session ? await choices.ParticipantsAsync(session, cancellationToken) : await choices.PeopleAsync(Team, cancellationToken);
        Earlier = [.. await (
            from bulk in db.BulkIssues.AsNoTracking()
            join template in db.CertificateTemplates on bulk.TemplateId equals template.Id
            orderby bulk.StartedAt descending
            select new EarlierBulk(bulk.Id, template.Name, bulk.Total, bulk.StartedAt)).Take(10).ToListAsync(cancellationToken)];
        return true;
    }

    public void OnGet() => Form = new BulkForm { PersonIds = Session is null ? [] : [.. People.Where(p => p.Selected).Select(p => Guid.Parse(p.Value))] };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var people = await choices.OrderedAsync(Form.PersonIds, Session, cancellationToken);
        var (bulk, orders) = BulkIssue.Start(Form.TemplateId!.Value, Session, people, User.Id, clock.GetUtcNow());
        db.Add(bulk);
        db.AddRange(orders);
        await db.SaveChangesAsync(cancellationToken);
        return Redirect($"/certificates/bulk/{bulk.Id}");
    }

    public sealed record BulkForm
    {
        [Required(ErrorMessage = "Choose a template")]
        public Guid? TemplateId { get; init; }

        [MinLength(1, ErrorMessage = "Choose at least one person")]
        public Guid[] PersonIds { get; init; } = [];
    }
}

public sealed record EarlierBulk(Guid Id, LocalisedText Template, int Total, DateTimeOffset StartedAt);
