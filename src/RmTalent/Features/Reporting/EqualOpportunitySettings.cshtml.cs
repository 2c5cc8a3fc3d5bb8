using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Reporting;

[Authorize(Policies.Administer)]
public sealed class EqualOpportunitySettingsModel(AppDbContext db, EqualOpportunity answers) : PageModel, ILoadedPage
{
    private const int NoticeMaxLength = 2000;

    [BindProperty]
    public RulesForm Form { get; set; } = new();

    public int NoticeVersion { get; private set; }

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var rules = await answers.RulesAsync(cancellationToken);
        NoticeVersion = rules.NoticeVersion;
        if (HttpMethods.IsGet(Request.Method))
        {
            Form = new RulesForm { Asked = [.. rules.Asked], NoticeEn = rules.Notice.En, NoticeNb = rules.Notice.Nb, NoticeNl = rules.Notice.Nl };
        }

        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var known = VacancyChoices.CountryCodes.SelectMany(c => EqualQuestions.All.Select(q => EqualOpportunityRules.KeyOf(c, q))).ToHashSet(StringComparer.Ordinal);
        Refuse.When(Form.Asked.Exists(a => !known.Contains(a)), "Choose a value from the list");
        var rules = await db.Set<EqualOpportunityRules>().SingleOrDefaultAsync(cancellationToken);
        if (rules is null)
        {
            db.Add(rules = EqualOpportunityRules.None());
        }

        rules.Set(Form.Asked, new LocalisedText(Form.NoticeEn ?? "", Form.NoticeNb ?? "", Form.NoticeNl ?? ""));
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return RedirectToPage();
    }

    public sealed record RulesForm
    {
        public List<string> Asked { get; init; } = [];

        [StringLength(NoticeMaxLength)]
        public string? NoticeEn { get; init; }

        [StringLength(NoticeMaxLength)]
        public string? NoticeNb { get; init; }

        [StringLength(NoticeMaxLength)]
        public string? NoticeNl { get; init; }
    }
}
