using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Reminding;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

/// <summary>A page about one external certification, for those who follow its holder's learning.</summary>
public abstract class CredentialPage(AppDbContext db, Outbox outbox) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    /// <summary>Of the certification when the form was rendered: what is verified is what was read.</summary>
    [BindProperty]
    public int? Version { get; init; }

    public Credential Credential { get; private set; } = null!;

    public Person Holder { get; private set; } = null!;

    protected AppDbContext Db => db;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Credential = (await db.CredentialsSeenBy(User).Include(c => c.Scheme).SingleOrDefaultAsync(c => c.Id == Id, cancellationToken))!;
        if (Credential is null)
        {
            return false;
        }

        Credential.ExpectVersion(Version ?? Credential.Version);
        Holder = await db.People.AsNoTracking().SingleAsync(p => p.Id == Credential.PersonId, cancellationToken);
        return true;
    }

    protected async Task<IActionResult> CheckedAsync(CancellationToken cancellationToken)
    {
        await outbox.QueueAsync(CredentialMails.Checked(Reader.Of(Holder), Credential.Scheme!.Name, Credential), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/credentials/{Id}");
    }
}
