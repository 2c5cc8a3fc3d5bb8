using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing.Booking;

/// <summary>A page that the candidate reaches with the link of the mail; the link knows one interview and nothing else.</summary>
public abstract class CandidateInterviewPage(AppDbContext db, AccessLinks links, ActorContext actor, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public string Token { get; init; } = "";

    public InterviewHead Head { get; private set; } = null!;

    public string OrganisationName { get; private set; } = "";

    /// <summary>The link or its times have run out; the page says so kindly and how to go on.</summary>
    public bool IsOver { get; private set; }

    public int MovesLeft { get; private set; }

    public bool IsWaiting { get; private set; }

    public bool CanChange => Head.Status is InterviewStatus.Offered || IsBookedAndEarly;

    /// <summary>Booked, and not yet so close that only a call helps.</summary>
    public bool IsBookedAndEarly => Head.Status is InterviewStatus.Booked && Now < Head.StartsAt - Interview.RebookingStops;

    protected DateTimeOffset Now => clock.GetUtcNow();

    protected AppDbContext Db => db;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var link = await links.FindAsync(Token, InterviewMails.LinkPurpose, cancellationToken);
        Head = (await db.Heads(db.Interviews.Where(i => i.Id == link.SubjectId)).SingleOrDefaultAsync(cancellationToken))!;
        if (Head is null || link.State is LinkState.None)
        {
            return false;
        }

        actor.Current = Actor.Candidate(Head.ApplicationId);
        OrganisationName = (await db.OrganisationAsync(cancellationToken)).Name;
        IsOver = Head.Status is InterviewStatus.Cancelled or InterviewStatus.NotHeld || (Head.Status is InterviewStatus.Offered && (!link.IsActive || Head.BookBy <= Now));
        var asked = await db.Interviews.Where(i => i.Id == Head.Id).Select(i => new { i.CandidateMoves, i.OtherTimesAskedAt }).SingleAsync(cancellationToken);
        (MovesLeft, IsWaiting) = (Interview.MaxCandidateMoves - asked.CandidateMoves, asked.OtherTimesAskedAt is not null);
        Response.Headers.CacheControl = "no-store";
        await LoadMoreAsync(cancellationToken);
        return true;
    }

    protected Task<Interview> TrackedAsync(CancellationToken cancellationToken) => db.Interviews.Include(i => i.Panel).SingleAsync(i => i.Id == Head.Id, cancellationToken);

    protected virtual Task LoadMoreAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
