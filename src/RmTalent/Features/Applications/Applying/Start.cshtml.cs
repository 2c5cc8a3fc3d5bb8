using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications.Applying;

/// <summary>Begins an application: contact details, and a mailed link to come back by.</summary>
[AllowAnonymous]
public sealed class StartModel(AppDbContext db, AccessLinks links, Outbox outbox, ActorContext actor, TimeProvider clock) : PageModel, ILoadedPage, IContactPage
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [FromQuery(Name = "utm_source")]
    public string? Source { get; init; }

    [BindProperty]
    public ContactForm Form { get; set; } = new();

    public Position Vacancy { get; private set; } = null!;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Vacancy = (await db.Vacancies.Open(clock.Today()).Where(v => v.Slug == Slug).Select(v => new Position(v.Id, v.Title, v.Language, v.Country)).SingleOrDefaultAsync(cancellationToken))!;
        return Vacancy is not null;
    }

    public void OnGet() => Form = new ContactForm { Country = Vacancy.Country, Language = Languages.Current };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var source = (Source ?? "").Trim();
        var draft = ApplicationDraft.Start(Vacancy.Id, Form.ToContact(), source[..Math.Min(source.Length, Application.SourceMaxLength)], clock.GetUtcNow());
        actor.Current = Actor.Candidate(draft.Id);
        db.Add(draft);
        var token = links.Issue(CandidateLink.Purpose, draft.Id, CandidateLink.ValidFor);
        await outbox.QueueAsync(ApplicationMails.Started(draft.Id, draft.Contact, Vacancy.Title, token), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Redirect($"{CandidateLink.UrlOf(token)}/apply");
    }

    /// <summary>What somebody applies for.</summary>
    public sealed record Position(Guid Id, string Title, string Language, string Country);
}
