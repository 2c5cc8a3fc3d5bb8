using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Applying;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Privacy;

/// <summary>The candidate gives, renews or takes back the consent to be kept for other positions.</summary>
[AllowAnonymous]
public sealed class PoolModel(AppDbContext db, AccessLinks links, ActorContext actor, RetentionBook book) : CandidateDataPage(db, links, actor, book)
{
    [BindProperty]
    public PoolForm Form { get; set; } = new();

    public int Months { get; private set; }

    public DateOnly? EndsOn => Retention.ConsentOn?.AddMonths(Months);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
        {
            return false;
        }

        Months = (await Db.PolicyOfAsync(Candidate.Country, cancellationToken)).PoolMonths;
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Form.Stay)
        {
            Retention.Consent(PrivacyNotice.Version, Today);
        }
        else
        {
            Retention.EndConsent(Today);
        }

        await Book.RefreshAsync(Retention, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast(Form.Stay ? "You are in the talent pool" : "You have left the talent pool");
        return Redirect(DataUrl);
    }

    public sealed record PoolForm
    {
        public bool Stay { get; init; }
    }
}
