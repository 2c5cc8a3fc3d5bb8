using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Credentials;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Licences;

/// <summary>A page that changes a licence rule, or makes one.</summary>
public abstract class RulePage(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid? Id { get; init; }

    /// <summary>Of the rule when the form was rendered.</summary>
    [BindProperty]
    public int? Version { get; init; }

    [BindProperty]
    public RuleForm Form { get; set; } = new();

    public LicenceRule? Rule { get; private set; }

    public IReadOnlyList<SelectListItem> Requirements { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Schemes { get; private set; } = [];

    protected AppDbContext Db => db;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (Id is not null)
        {
            Rule = await db.LicenceRules.SingleOrDefaultAsync(r => r.Id == Id, cancellationToken);
            Rule?.ExpectVersion(Version ?? Rule.Version);
        }

        var requirements = await db.Requirements.AsNoTracking().Where(r => r.State != RequirementState.Retired).OrderBy(r => r.Code).Select(r => new { r.Id, r.Title }).ToListAsync(cancellationToken);
        Requirements = [.. requirements.Select(r => new SelectListItem(r.Title.ToString(), r.Id.ToString()))];
        Schemes = await db.Schemes.AsNoTracking().InUse().OrderBy(s => s.Code).Select(s => new SelectListItem(s.Code + " – " + s.Name, s.Id.ToString())).ToListAsync(cancellationToken);
        return Id is null || Rule is not null;
    }

    protected async Task<IActionResult> SavedAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect("/licence-rules");
    }

    /// <summary>Two rules in force for the same people would leave open which one decides.</summary>
    protected async Task RefuseTwinAsync(LicenceRule rule, CancellationToken cancellationToken) => Refuse.When(
        rule.State == LicenceRuleState.InForce && await db.LicenceRules.AnyAsync(
            r => r.Id != rule.Id && r.State == LicenceRuleState.InForce && r.Country == rule.Country && r.RmType == rule.RmType, cancellationToken),
        "Another rule for the same country and kind is in force");

    public sealed record RuleForm
    {
        public string? Country { get; init; }

        public RmType? RmType { get; init; }

        public List<Guid> RequirementIds { get; init; } = [];

        public List<Guid> SchemeIds { get; init; } = [];

        [Range(0, LicenceRule.MaxMonths)]
        public int? MinimumMonths { get; init; } = 6;

        [Range(1, LicenceRule.MaxMonths)]
        public int? MaximumMonths { get; init; } = 48;

        [Range(0, LicenceRule.MaxHours)]
        public int? ShadowingHours { get; init; } = 0;

        internal LicenceTerms Terms => new(Country ?? "", RmType, RequirementIds, SchemeIds, MinimumMonths ?? 0, MaximumMonths ?? 48, ShadowingHours ?? 0);

        internal static RuleForm Of(LicenceRule rule) => new()
        {
            Country = rule.Country,
            RmType = rule.RmType,
            RequirementIds = [.. rule.RequirementIds],
            SchemeIds = [.. rule.SchemeIds],
            MinimumMonths = rule.MinimumMonths,
            MaximumMonths = rule.MaximumMonths,
            ShadowingHours = rule.ShadowingHours,
        };
    }
}
