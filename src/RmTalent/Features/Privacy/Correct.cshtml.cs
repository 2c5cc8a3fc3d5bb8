using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Data.Search;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Privacy;

[AllowAnonymous]
public sealed class CorrectModel(AppDbContext db, AccessLinks links, ActorContext actor, RetentionBook book, Outbox outbox, SearchIndex search, TimeProvider clock)
    : CandidateDataPage(db, links, actor, book), IContactPage
{
    [BindProperty]
    public ContactForm Form { get; set; } = new();

    public void OnGet() => Form = ContactForm.Of(Candidate.Contact);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var before = Candidate.Contact;
        Candidate.Correct(Form.ToContact());
        if (Candidate.Contact != before)
        {
            await outbox.QueueAsync(PrivacyMails.Corrected(Candidate.Id, before, clock.GetUtcNow()), cancellationToken);
            await IndexAsync(cancellationToken);
            await Db.SaveChangesAsync(cancellationToken);
        }

        this.Toast("Saved");
        return Redirect(DataUrl);
    }

    /// <summary>Found under the new name, and no longer under the old one.</summary>
    private async Task IndexAsync(CancellationToken cancellationToken)
    {
        foreach (var a in await Db.Applications.Where(a => a.CandidateId == Candidate.Id && a.CvText != null).ToListAsync(cancellationToken))
        {
            await ApplicationSearch.PutAsync(search, a, Candidate, cancellationToken);
        }
    }
}
