using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Features.Interviewing.Panels;
using RmTalent.Features.Interviewing.Planning;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing;

/// <summary>Moves a booked interview; everybody's calendar follows.</summary>
[Authorize(Policies.PlanInterviews)]
public sealed class MoveModel(AppDbContext db, SlotFinder slots, InterviewMails mails, TimeProvider clock) : InterviewPage(db)
{
    /// <summary>The version that the form shows: who saves an older one learns what changed meanwhile.</summary>
    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public MoveForm Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Version = (await TrackedAsync(cancellationToken)).Version;
        Form = new MoveForm
        {
            StartsAt = Head.StartsAt is { } at ? new WorkingCalendar(Head.TimeZone, "").LocalDateTime(at) : null,
            Place = Head.Place,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var interview = await TrackedAsync(cancellationToken);
        interview.ExpectVersion(Version ?? interview.Version);
        var startsAt = new WorkingCalendar(Head.TimeZone, "").At(DateOnly.FromDateTime(Form.StartsAt!.Value), TimeOnly.FromDateTime(Form.StartsAt.Value));
        var busy = await slots.TakeAsync(interview, startsAt, cancellationToken);
        if (busy.Count > 0)
        {
            throw new RefusedException("{0} cannot at {1}: another interview, or enough of them that week", string.Join(", ", busy), Head.Local(startsAt)) { Field = "Form.StartsAt" };
        }

        interview.Move(startsAt, Form.Place ?? "", Form.Reason!, WorkingCalendar.Of(await Db.OrganisationAsync(cancellationToken)), clock.GetUtcNow());
        await mails.InviteAsync(interview, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("The interview is moved, and everybody's calendar with it");
        return Redirect($"/interviews/{Id}");
    }

    public sealed record MoveForm
    {
        [Required]
        public DateTime? StartsAt { get; init; }

        [StringLength(InterviewRound.PlaceMaxLength)]
        public string? Place { get; init; }

        [Required(ErrorMessage = "Say why"), StringLength(Interview.ReasonMaxLength)]
        public string? Reason { get; init; }
    }
}
