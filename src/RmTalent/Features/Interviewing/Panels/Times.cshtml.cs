using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing.Panels;

/// <summary>None of the times suited, or nobody answered: offers others with a new link.</summary>
[Authorize(Policies.PlanInterviews)]
public sealed class TimesModel(AppDbContext db, SlotFinder slots, InterviewMails mails, TimeProvider clock) : InterviewPage(db)
{
    [BindProperty]
    public TimesForm Form { get; set; } = new();

    public IReadOnlyList<DateTimeOffset> Suggested { get; private set; } = [];

    private WorkingCalendar Calendar { get; set; } = null!;

    public void OnGet() => Form = new TimesForm { BookByOn = Suggested.Count > 0 ? Calendar.PreviousWorkingDay(Calendar.LocalDate(Suggested[^1]).AddDays(-1)) : null };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var interview = await TrackedAsync(cancellationToken);
        interview.OfferAgain(new SlotOffer(Form.Slots, Calendar.EndOfDay(Form.BookByOn!.Value), Head.TimeZone), clock.GetUtcNow());
        await mails.OfferTimesAsync(interview, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("{0} gets a mail with the times", Head.Candidate);
        return Redirect($"/interviews/{Id}");
    }

    protected override async Task<bool> LoadMoreAsync(CancellationToken cancellationToken)
    {
        var panel = await Db.Scorecards.Where(c => c.InterviewId == Id).Select(c => c.PanellistId).ToListAsync(cancellationToken);
        Calendar = WorkingCalendar.Of(await Db.OrganisationAsync(cancellationToken));
        Suggested = await slots.FindAsync(panel, Head.Minutes, Calendar, cancellationToken);
        return true;
    }

    public sealed record TimesForm
    {
        [MinLength(1, ErrorMessage = "Choose at least one time")]
        public List<DateTimeOffset> Slots { get; init; } = [];

        [Required]
        public DateOnly? BookByOn { get; init; }
    }
}
