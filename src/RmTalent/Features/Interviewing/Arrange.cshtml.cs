using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Features.Applications.Blind;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing;

/// <summary>Turns what a candidate asked for into what the panel has to do; the panel sees that and nothing else.</summary>
[Authorize(Policies.PlanInterviews)]
public sealed class ArrangeModel(AppDbContext db, InterviewMails mails) : InterviewPage(db)
{
    [BindProperty]
    public ArrangeForm Form { get; set; } = new();

    public void OnGet() => Form = new ArrangeForm { Arrangements = Head.Arrangements };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var interview = await TrackedAsync(cancellationToken);
        interview.Arrange(Redaction.Restore(interview.Arrangements, Form.Arrangements));
        if (interview.Status is InterviewStatus.Booked)
        {
            await mails.TellArrangementsAsync(interview, cancellationToken);
        }

        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("The panel knows what to arrange");
        return Redirect($"/interviews/{Id}");
    }

    public sealed record ArrangeForm
    {
        [StringLength(Interview.AdjustmentsMaxLength)]
        public string? Arrangements { get; init; }
    }
}
