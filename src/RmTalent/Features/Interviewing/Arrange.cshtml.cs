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
    /// <summary>The version that the form shows: who saves an older one learns what changed meanwhile.</summary>
    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public ArrangeForm Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        (Form, Version) = (new ArrangeForm { Arrangements = Head.Arrangements }, (await TrackedAsync(cancellationToken)).Version);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var interview = await TrackedAsync(cancellationToken);
        interview.ExpectVersion(Version ?? interview.Version);
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
