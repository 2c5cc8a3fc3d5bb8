using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies;

/// <summary>A page about one vacancy that this person may see; otherwise 404.</summary>
public abstract class VacancyPage(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    private bool _wasDraft;

    [FromRoute]
    public Guid Id { get; init; }

    /// <summary>The version that the form shows; forms that replace what stands there send it back.</summary>
    [BindProperty]
    public int? Version { get; init; }

    public Vacancy Vacancy { get; private set; } = null!;

    protected AppDbContext Db => db;

    protected DateTimeOffset Now => clock.GetUtcNow();

    public virtual async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Vacancies.SeenBy(User).SingleOrDefaultAsync(v => v.Id == Id, cancellationToken) is not { } vacancy)
        {
            return false;
        }

        (Vacancy, _wasDraft) = (vacancy, vacancy.Status is VacancyStatus.Draft);
        Vacancy.ExpectVersion(Version ?? vacancy.Version);
        return true;
    }

    /// <summary>What a saved edit is told as: that it voided the approval too, when it did.</summary>
    protected string Saved => _wasDraft || Vacancy.Status is not VacancyStatus.Draft
        ? "Saved" : "Saved. The change voids the approval: the vacancy is a draft and must be approved again";

    /// <summary>Saves, and goes back to the vacancy with a word of what was done.</summary>
    protected async Task<IActionResult> DoneAsync(string toast, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast(toast);
        return Redirect($"/vacancies/{Id}");
    }
}

public static class CivilClock
{
    /// <summary>The date where the organisation is; near enough for what is open or overdue on a list.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
