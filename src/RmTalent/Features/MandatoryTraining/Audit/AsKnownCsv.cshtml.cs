using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Board;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Audit;

/// <summary>The answer as a file, with both days in its name.</summary>
[Authorize(Policies.SeeCompliance)]
public sealed class AsKnownCsvModel(AppDbContext db, ITexts texts, TimeProvider clock) : PageModel
{
    private const int AtOnce = 200;

    [BindProperty(SupportsGet = true)]
    public KnownFilter Filter { get; init; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        var asked = Filter.FilledIn(calendar.LocalDate(clock.GetUtcNow()));
        return new CsvResult($"compliance-{asked.On:yyyy-MM-dd}-as-known-{asked.Known:yyyy-MM-dd}",
            [texts["Name"], texts["Email"], texts["Training"], texts["Status"], texts["Due"], texts["Completed on"], texts["Counts until"], texts["Known since"]],
            CellsAsync(asked, calendar, cancellationToken));
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> CellsAsync(KnownFilter asked, WorkingCalendar calendar, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var on = asked.On!.Value;
        var people = await asked.People(db, calendar, db.PeopleSeenBy(User).AsNoTracking()).OrderBy(p => p.SearchName).ThenBy(p => p.Id).Select(p => p.Id).ToListAsync(cancellationToken);
        foreach (var part in people.Chunk(AtOnce))
        {
            foreach (var row in await KnownRow.OfAsync(db, asked.States(db, calendar, part), on, cancellationToken))
            {
                var standing = row.State.StandingOn(on);
                if (asked.Standing is null || asked.Standing == standing)
                {
                    yield return [row.Person, row.Email, row.Title.ToString(), texts.Of(standing), row.State.DueOn, row.State.CompletedOn, row.State.CountsUntil, row.State.KnownAt];
                }
            }
        }
    }
}
