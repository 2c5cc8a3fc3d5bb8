using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Following;

/// <summary>A page about one piece of learning and the people whom the user follows.</summary>
public abstract class ProgressPage(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public LearningKind Kind { get; init; }

    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty(SupportsGet = true)]
    public LearnerFilter Filter { get; init; } = new();

    public LearningItem Item { get; private set; } = null!;

    protected AppDbContext Db => db;

    protected LearnerProgress Progress { get; private set; } = null!;

    protected WorkingCalendar Calendar { get; private set; } = null!;

    /// <summary>Those who work here and whose learning the user follows.</summary>
    protected IQueryable<Person> Followed => db.PeopleFollowedBy(User).Employed(Calendar.LocalDate(clock.GetUtcNow()));

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!LearnerProgress.Tells(Kind) || await db.LearningItemAsync(Kind, Id, cancellationToken) is not { } item)
        {
            return false;
        }

        (Item, Progress) = (item, new LearnerProgress(db, item));
        Calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        return true;
    }
}
