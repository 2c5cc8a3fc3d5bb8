using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing.Scoring;

/// <summary>The gate: the hiring manager decides, with reasons that point at evidence. The medians join the applicant's competency thread.</summary>
[Authorize(Policies.DecideHiring)]
public sealed class DecisionModel(AppDbContext db, TimeProvider clock) : InterviewPage(db)
{
    /// <summary>Of interview and scorecards as the page showed them: who decides on older marks learns what changed meanwhile.</summary>
    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public DecisionForm Form { get; init; } = new();

    public DebriefSheet Sheet { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Version = (await TrackedAsync(cancellationToken)).SheetVersion;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var interview = await TrackedAsync(cancellationToken);
        if (Version is { } seen && seen != interview.SheetVersion)
        {
            throw new LostRaceException(Id);
        }

        var application = await Db.Applications.SingleAsync(a => a.Id == interview.ApplicationId, cancellationToken);
        if (Form is { Outcome: HiringOutcome.TurnDown, TurnDownReason: null })
        {
            throw new RefusedException("Choose the reason for turning down") { Field = "Form.TurnDownReason" };
        }

        interview.Decide(User.Id, new DecisionInput(Form.Outcome!.Value, Form.Reason!, Form.CompetencyIds), now);
        var known = await Db.Evidence.AnyAsync(e => e.ApplicationId == application.Id && e.SourceId == Id, cancellationToken); // a decision that is taken again rests on the same evidence
        Db.AddRange(known ? [] : Sheet.Rows.Select(r => r.ObservedIn(Id, null)).OfType<Observation>().Select(o => Evidence.OfApplication(application.Id, o, now)));
        Follow(application, now);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Your decision is recorded");
        return Redirect($"/interviews/{Id}/debrief");
    }

    protected override async Task<bool> LoadMoreAsync(CancellationToken cancellationToken)
    {
        Sheet = await Db.DebriefAsync(Head, User.Id, Redaction, cancellationToken);
        return Head.HiringManagerId == User.Id || User.IsAdministrator;
    }

    private void Follow(Application application, DateTimeOffset now)
    {
        if (application.Status is ApplicationStatus.Interviewing)
        {
            application.AwaitDecision(now);
        }

        switch (Form.Outcome)
        {
            case HiringOutcome.Offer:
                application.DraftOffer(now);
                break;
            case HiringOutcome.AnotherRound:
                application.BeginInterviews(now);
                break;
            default:
                application.TurnDown(HiringStage.Interview, Form.TurnDownReason!.Value, now);
                break;
        }
    }

    public sealed record DecisionForm
    {
        [Required(ErrorMessage = "Choose what you decide")]
        public HiringOutcome? Outcome { get; init; }

        public TurnDownReason? TurnDownReason { get; init; }

        [Required(ErrorMessage = "Give your reasons"), StringLength(InterviewDecision.ReasonMaxLength)]
        public string? Reason { get; init; }

        [MinLength(1, ErrorMessage = "Point at the evidence: choose at least one competency")]
        public List<Guid> CompetencyIds { get; init; } = [];
    }
}
