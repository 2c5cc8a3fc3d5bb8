using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies;

/// <summary>The list, as filtered, for a spreadsheet.</summary>
[Authorize(Policies.SeeVacancies)]
public sealed class ExportModel(AppDbContext db, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public VacancyFilter Filter { get; set; } = new();

    public IActionResult OnGet() => new CsvResult(
        "vacancies",
        [texts["Reference"], texts["Title"], texts["Looks after"], texts["Sector"], texts["Place of work"], texts["Status"], texts["Positions"], texts["Written"], texts["Time to fill"]],
        Filter.Of(db.Vacancies.SeenBy(User), User.Id).OrderByDescending(v => v.DraftedAt).Select(VacancyRow.From).AsAsyncEnumerable()
            .Select(v => (IReadOnlyList<object?>)[v.Reference, v.Title, texts.Of(v.RmType), texts.Of(v.Sector), v.Location, texts.Of(v.Status), v.Positions, v.DraftedAt, v.DaysToFill]));
}
