using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Credentials;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Licences;

[Authorize(Policies.KeepRequirements)]
public sealed class RulesModel(AppDbContext db) : PageModel
{
    private Dictionary<Guid, LocalisedText> _titles = [];

    private Dictionary<Guid, string> _codes = [];

    public IReadOnlyList<LicenceRule> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await db.LicenceRules.AsNoTracking().OrderBy(r => r.State == LicenceRuleState.Retired).ThenBy(r => r.RmType).ThenBy(r => r.Country).ThenBy(r => r.Id).Take(200).ToListAsync(cancellationToken);
        _titles = await db.Requirements.AsNoTracking().Select(r => new { r.Id, r.Title }).ToDictionaryAsync(r => r.Id, r => r.Title, cancellationToken);
        _codes = await db.Schemes.AsNoTracking().Select(s => new { s.Id, s.Code }).ToDictionaryAsync(s => s.Id, s => s.Code, cancellationToken);
    }

    public IEnumerable<string> TitlesOf(IEnumerable<Guid> ids) => ids.Where(_titles.ContainsKey).Select(id => _titles[id].ToString());

    public IEnumerable<string> CodesOf(IEnumerable<Guid> ids) => ids.Where(_codes.ContainsKey).Select(id => _codes[id]);
}
