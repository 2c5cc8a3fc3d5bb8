using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing;

/// <summary>The candidate chooses one of the offered times, or another one later. Comes with the link of the mail.</summary>
[AllowAnonymous]
public sealed class BookModel(AppDbContext db, AccessLinks links, SlotFinder slots, InterviewMails mails, ActorContext actor, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public string Token { get; init; } = "";

    [BindProperty]
    public BookForm Form { get; init; } = new();

    public InterviewHead Head { get; private set; } = null!;

    public IReadOnlyList<DateTimeOffset> Free { get; private set; } = [];

    public string OrganisationName { get; private set; } = "";

    /// <summary>The link or its times have run out; the page says so kindly and how to go on.</summary>
    public bool IsOver { get; private set; }

    public bool CanChange => Head.Status is InterviewStatus.Offered || (Head.Status is InterviewStatus.Booked && clock.GetUtcNow() < Head.StartsAt - Interview.RebookingStops);

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var link = await links.FindAsync(Token, InterviewMails.LinkPurpose, cancellationToken);
        Head = (await db.Heads(db.Interviews.Where(i => i.Id == link.SubjectId)).SingleOrDefaultAsync(cancellationToken))!;
        if (Head is null || link.State is LinkState.None)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        actor.Current = Actor.Candidate(Head.ApplicationId);
        OrganisationName = (await db.OrganisationAsync(cancellationToken)).Name;
        IsOver = Head.Status is InterviewStatus.Cancelled || (Head.Status is InterviewStatus.Offered && (!link.IsActive || Head.BookBy <= now));
        Free = IsOver ? [] : await FreeAsync(now, cancellationToken);
        Response.Headers.CacheControl = "no-store";
        return true;
    }

    public IActionResult OnGet()
    {
        Response.StatusCode = IsOver ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var interview = await db.Interviews.Include(i => i.Panel).SingleAsync(i => i.Id == Head.Id, cancellationToken);
        var startsAt = Form.StartsAt!.Value;
        var panel = interview.Panel.Select(c => c.PanellistId).ToList();
        interview.Book(startsAt, Form.Adjustments, clock.GetUtcNow());
        Refuse.When((await slots.BusyAsync(panel, startsAt, interview.Minutes, interview.Id, cancellationToken)).Count > 0, "This time has just been taken. Please choose another");
        foreach (var diary in await db.DiariesOfAsync(panel, cancellationToken))
        {
            diary.Enter(interview.Id);
        }

        await mails.InviteAsync(interview, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Your interview is booked. An invitation is on its way to your mailbox");
        return Redirect($"/a/{Token}/interview");
    }

    private async Task<IReadOnlyList<DateTimeOffset>> FreeAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var offered = await db.Interviews.Where(i => i.Id == Head.Id).SelectMany(i => i.Slots).Select(s => s.StartsAt).Where(s => s > now).OrderBy(s => s).ToListAsync(cancellationToken);
        var panel = await db.Scorecards.Where(c => c.InterviewId == Head.Id).Select(c => c.PanellistId).ToListAsync(cancellationToken);
        var free = new List<DateTimeOffset>();
        foreach (var at in offered)
        {
            if ((await slots.BusyAsync(panel, at, Head.Minutes, Head.Id, cancellationToken)).Count == 0)
            {
                free.Add(at);
            }
        }

        return free;
    }

    public sealed record BookForm
    {
        [Required(ErrorMessage = "Choose a time")]
        public DateTimeOffset? StartsAt { get; init; }

        [StringLength(Interview.AdjustmentsMaxLength)]
        public string? Adjustments { get; init; }
    }
}
