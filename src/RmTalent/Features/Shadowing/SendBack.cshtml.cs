using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

/// <summary>Whoever signs last may ask the host to look again.</summary>
[Authorize(Policies.Shadow)]
public sealed class SendBackModel(AppDbContext db, Outbox outbox, TimeProvider clock) : VisitPage(db, clock)
{
    [BindProperty]
    public ReasonForm Form { get; set; } = new();

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken) => await base.LoadAsync(cancellationToken) && IsLeading;

    public void OnGet() => Form = new ReasonForm { Version = Visit.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Visit.ExpectVersion(Form.Version);
        Visit.SendBack(User.Id, Form.Reason!, Now);
        await outbox.QueueAsync(VisitMails.SentBack(Visit, Host, User.Identity!.Name!, Form.Reason!), cancellationToken);
        return await SavedAsync(cancellationToken);
    }
}
