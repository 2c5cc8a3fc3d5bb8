using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

[Authorize(Policies.Shadow)]
public sealed class MissedModel(AppDbContext db, Outbox outbox, TimeProvider clock) : VisitPage(db, clock)
{
    [BindProperty]
    public ReasonForm Form { get; set; } = new();

    public void OnGet() => Form = new ReasonForm { Version = Visit.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Visit.ExpectVersion(Form.Version);
        Visit.Miss(Form.Reason!, Now);
        foreach (var person in new[] { Newcomer, Host }.Where(p => p.Id != User.Id))
        {
            await outbox.QueueAsync(VisitMails.Missed(Visit, person, person == Host ? Newcomer.Name : Host.Name, Form.Reason!), cancellationToken);
        }

        return await SavedAsync(cancellationToken);
    }
}
