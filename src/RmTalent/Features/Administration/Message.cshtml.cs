using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Administration;

/// <summary>One message as its reader gets it; secret links are masked.</summary>
[Authorize(Policies.Administer)]
public sealed class MessageModel(AppDbContext db, OutboxSignal signal, TimeProvider clock) : PageModel, ILoadedPage
{
    private WorkingCalendar _calendar = new("UTC", "");

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; init; }

    public OutgoingMail Mail { get; private set; } = null!;

    public IReadOnlyList<string> Files { get; private set; } = [];

    public string Text => MailSecrets.Mask(Mail.Text);

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<OutgoingMail>().SingleOrDefaultAsync(m => m.Id == Id, cancellationToken) is not { } mail)
        {
            return false;
        }

        Mail = mail;
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        Files = await db.Set<MailAttachment>().Where(a => a.MailId == Id).OrderBy(a => a.Position).Select(a => a.Name).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostRetryAsync(CancellationToken cancellationToken)
    {
        Mail.Retry(clock.GetUtcNow());
        signal.Pending();
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("The message will be sent again");
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken)
    {
        Mail.Cancel();
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("The message was cancelled");
        return RedirectToPage(new { Id });
    }

    public string Time(DateTimeOffset at) => _calendar.LocalDateTime(at).ToString("g", Languages.CultureOf(Languages.Current));
}
