using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Privacy;

[Authorize(Policies.Administer)]
public sealed class EditPolicyModel(AppDbContext db, RetentionBook book, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public string Country { get; init; } = "";

    /// <summary>The version that the form shows: who saves an older one learns what changed meanwhile.</summary>
    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public PolicyForm Form { get; set; } = new();

    public RetentionPolicy Policy { get; private set; } = null!;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var country = Country.ToUpperInvariant();
        Policy = (await db.RetentionPolicies.SingleOrDefaultAsync(p => p.Country == country, cancellationToken))!;
        Policy?.ExpectVersion(Version ?? Policy.Version);
        Version ??= Policy?.Version;
        return Policy is not null;
    }

    public void OnGet() => Form = new PolicyForm
    {
        Length = Policy.KeepLength,
        Unit = Policy.KeepUnit,
        PoolMonths = Policy.PoolMonths,
        SourceEn = Policy.Source.En,
        SourceNb = Policy.Source.Nb,
        SourceNl = Policy.Source.Nl,
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var source = new LocalisedText(Form.SourceEn, Form.SourceNb ?? "", Form.SourceNl ?? "");
        Policy.Change(new Span(Form.Length!.Value, Form.Unit), Form.PoolMonths!.Value, source, Form.Reason, User.Id, clock.GetUtcNow());
        await using var together = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var today = await book.TodayAsync(cancellationToken);
        await db.Retentions.Where(r => r.PolicyCountry == Policy.Country && r.KeptUntil != null).ExecuteUpdateAsync(r => r.SetProperty(x => x.NextOn, today), cancellationToken);
        await together.CommitAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect("/privacy/policies");
    }

    public sealed record PolicyForm
    {
        [Required, Range(1, 1100)]
        public int? Length { get; init; }

        public KeepUnit Unit { get; init; }

        [Required, Range(1, RetentionPolicy.MaxMonths)]
        public int? PoolMonths { get; init; }

        [Required, StringLength(RetentionPolicy.SourceMaxLength)]
        public string SourceEn { get; init; } = "";

        [StringLength(RetentionPolicy.SourceMaxLength)]
        public string? SourceNb { get; init; }

        [StringLength(RetentionPolicy.SourceMaxLength)]
        public string? SourceNl { get; init; }

        [Required, StringLength(RetentionPolicy.ReasonMaxLength)]
        public string Reason { get; init; } = "";
    }
}
