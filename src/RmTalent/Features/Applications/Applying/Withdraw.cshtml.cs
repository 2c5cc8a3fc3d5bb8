using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications.Applying;

[AllowAnonymous]
public sealed class WithdrawModel(AppDbContext db, AccessLinks links, ActorContext actor, Outbox outbox, TimeProvider clock) : CandidatePage(db, links, actor)
{
    [BindProperty]
    public WithdrawForm Form { get; set; } = new();

    public IActionResult OnGet() => IsDraft ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (IsDraft)
        {
            return NotFound();
        }

        Application.Withdraw(Form.Reason, clock.GetUtcNow());
        await outbox.QueueAsync(ApplicationMails.Withdrawn(Application.Id, Candidate.Contact, VacancyTitle), cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Your application is withdrawn");
        return Redirect(CandidateLink.UrlOf(Token));
    }

    public sealed record WithdrawForm
    {
        public LeavingReason Reason { get; init; } = LeavingReason.NotSaid;
    }
}
