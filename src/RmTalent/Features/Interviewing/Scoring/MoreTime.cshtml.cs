using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing.Scoring;

/// <summary>Opens missing scorecards again until the end of a later day.</summary>
[Authorize(Policies.PlanInterviews)]
public sealed class MoreTimeModel(AppDbContext db, TimeProvider clock) : InterviewPage(db)
{
    [BindProperty]
    public MoreTimeForm Form { get; init; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var interview = await TrackedAsync(cancellationToken);
        var until = new WorkingCalendar(Head.TimeZone, "").EndOfDay(Form.UntilOn!.Value);
        interview.GiveMoreTime(until, Form.Reason!, clock.GetUtcNow());
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("The panel can score until {0}", Head.Local(until));
        return Redirect($"/interviews/{Id}");
    }

    public sealed record MoreTimeForm
    {
        [Required]
        public DateOnly? UntilOn { get; init; }

        [Required(ErrorMessage = "Say why"), StringLength(Interview.ReasonMaxLength)]
        public string? Reason { get; init; }
    }
}
