using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Interviewing.Panels;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing.Booking;

/// <summary>The candidate chooses one of the offered times, or another one later. Comes with the link of the mail.</summary>
[AllowAnonymous]
public sealed class BookModel(AppDbContext db, AccessLinks links, SlotFinder slots, InterviewMails mails, ActorContext actor, ITexts texts, TimeProvider clock) : CandidateInterviewPage(db, links, actor, clock)
{
    [BindProperty]
    public BookForm Form { get; init; } = new();

    public IReadOnlyList<DateTimeOffset> Free { get; private set; } = [];

    public IActionResult OnGet()
    {
        Response.StatusCode = IsOver ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var interview = await TrackedAsync(cancellationToken);
        var startsAt = Form.StartsAt!.Value;
        interview.Book(startsAt, Form.Adjustments, WorkingCalendar.Of(await Db.OrganisationAsync(cancellationToken)), Now);
        if ((await slots.TakeAsync(interview, startsAt, cancellationToken)).Count > 0)
        {
            return await LostAsync(cancellationToken);
        }

        await mails.InviteAsync(interview, cancellationToken);
        try
        {
            await Db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException lost) when (RefusedFilter.LostOver(lost) is not null)
        {
            return await LostAsync(cancellationToken);
        }

        this.Toast("Your interview is booked. An invitation is on its way to your mailbox");
        return Redirect($"/a/{Token}/interview");
    }

    protected override async Task LoadMoreAsync(CancellationToken cancellationToken) => Free = IsOver ? [] : await FreeAsync(cancellationToken);

    /// <summary>Somebody else has booked one of the panel, before or at the same moment: the page shows the times that are left.</summary>
    private async Task<IActionResult> LostAsync(CancellationToken cancellationToken)
    {
        Db.ChangeTracker.Clear();
        await LoadAsync(cancellationToken);
        ModelState.AddModelError("Form.StartsAt", texts["This time has just been taken. Please choose another"]);
        return this.Invalid();
    }

    private async Task<IReadOnlyList<DateTimeOffset>> FreeAsync(CancellationToken cancellationToken)
    {
        var (now, id) = (Now, Head.Id);
        var offered = await Db.Interviews.Where(i => i.Id == id).SelectMany(i => i.Slots).Select(s => s.StartsAt).Where(s => s > now).OrderBy(s => s).ToListAsync(cancellationToken);
        var panel = await Db.Scorecards.Where(c => c.InterviewId == id).Select(c => c.PanellistId).ToListAsync(cancellationToken);
        return await slots.StillFreeAsync(panel, offered, Head.Minutes, id, cancellationToken);
    }

    public sealed record BookForm
    {
        [Required(ErrorMessage = "Choose a time")]
        public DateTimeOffset? StartsAt { get; init; }

        [StringLength(Interview.AdjustmentsMaxLength)]
        public string? Adjustments { get; init; }
    }
}
