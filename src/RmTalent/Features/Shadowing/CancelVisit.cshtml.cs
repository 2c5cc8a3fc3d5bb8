using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

[Authorize(Policies.Shadow)]
public sealed class CancelVisitModel(AppDbContext db, Outbox outbox, SiteAddress site, TimeProvider clock) : VisitPage(db, clock)
{
    [BindProperty]
    public ReasonForm Form { get; set; } = new();

    public void OnGet() => Form = new ReasonForm { Version = Visit.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Visit.ExpectVersion(Form.Version);
        Visit.Cancel(Form.Reason!, Now);
        foreach (var person in new[] { Newcomer, Host }.Where(p => p.Id != User.Id))
        {
            await outbox.QueueAsync(VisitMails.Cancelled(Visit, person, Host, Newcomer, site.Url($"/shadowing/{Id}"), Now), cancellationToken);
        }

        return await SavedAsync(cancellationToken);
    }
}
