using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications.Blind;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing.Scoring;

/// <summary>A panellist's own scorecard: the pack, the questions, and a mark with evidence for each competency in focus.</summary>
[Authorize(Policies.ScoreInterviews)]
public sealed class ScoreModel(AppDbContext db, ITexts texts, TimeProvider clock) : InterviewPage(db)
{
    /// <summary>The version that the form shows: who saves an older one learns what changed meanwhile.</summary>
    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public ScoreForm Form { get; set; } = new();

    public InterviewPack Pack { get; private set; } = null!;

    public Scorecard Card { get; private set; } = null!;

    public bool IsHeld => Head.StartsAt <= clock.GetUtcNow();

    public bool CanScore => Card.Status is ScorecardStatus.Open && Card.DueAt > clock.GetUtcNow();

    public void OnGet() => (Form, Version) = (ScoreForm.Of(Card, Pack, Redaction), Card.Version);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await RefuseAsync(cancellationToken);
        var input = Form.Input(Card, Pack, Redaction);
        if (Card.Status is ScorecardStatus.Submitted)
        {
            Card.Revise(input, Focus(), Form.Reason ?? "", clock.GetUtcNow());
        }
        else if (CanScore && Form.Complain(Pack, ModelState, texts))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        else
        {
            Card.Submit(input, Focus(), clock.GetUtcNow());
        }

        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Your scorecard is submitted");
        return Redirect($"/interviews/{Id}/debrief");
    }

    public async Task<IActionResult> OnPostDraftAsync(CancellationToken cancellationToken)
    {
        await RefuseAsync(cancellationToken);
        Card.Draft(Form.Input(Card, Pack, Redaction), clock.GetUtcNow());
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Your draft is saved. Only you can see it");
        return Redirect($"/interviews/{Id}/score");
    }

    protected override async Task<bool> LoadMoreAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        Card = (await Db.Scorecards.Include(c => c.Marks).SingleOrDefaultAsync(c => c.InterviewId == Id && c.PanellistId == me, cancellationToken))!;
        Pack = await Db.PackAsync(Head, cancellationToken);
        return Card is not null && Head.Status is not InterviewStatus.Cancelled;
    }

    /// <summary>The card is read by now, so a decision that comes after this look meets its version.</summary>
    private async Task RefuseAsync(CancellationToken cancellationToken)
    {
        Refuse.When(await Db.Interviews.AnyAsync(i => i.Id == Id && i.Status == InterviewStatus.Decided, cancellationToken), "This interview is already decided");
        Refuse.When(!IsHeld, "The interview has not begun yet");
        if (Card.Status is not ScorecardStatus.Lapsed)
        {
            Card.ExpectVersion(Version ?? Card.Version);
        }
    }

    private List<Guid> Focus() => [.. Pack.Competencies.Select(c => c.Id)];

    public sealed record ScoreForm
    {
        public List<MarkForm> Marks { get; init; } = [];

        public Overall? Overall { get; init; }

        [StringLength(Scorecard.CommentMaxLength)]
        public string? Comment { get; init; }

        [StringLength(ScorecardRevision.ReasonMaxLength)]
        public string? Reason { get; init; }

        internal static ScoreForm Of(Scorecard card, InterviewPack pack, Redaction redaction) => new()
        {
            Overall = card.Overall,
            Comment = redaction.In(card.Comment),
            Marks = [.. pack.Competencies.Select(c => card.MarkOf(c.Id)).Select(m => new MarkForm { Level = m?.Level, Evidence = redaction.In(m?.Evidence ?? "") })],
        };

        /// <summary>Marks belong to competencies by their place on the page; nothing else about them comes from the form.</summary>
        internal ScorecardInput Input(Scorecard card, InterviewPack pack, Redaction redaction) => new(
            [.. pack.Competencies.Zip(Marks, (c, m) => new MarkInput(c.Id, m.Level, redaction.Restore(card.MarkOf(c.Id)?.Evidence, m.Evidence)))], Overall, redaction.Restore(card.Comment, Comment));

        /// <summary>Says beside each field what is still missing.</summary>
        internal bool Complain(InterviewPack pack, Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary state, ITexts texts)
        {
            for (var n = 0; n < pack.Competencies.Count; n++)
            {
                var mark = Marks.ElementAtOrDefault(n);
                AddIf(mark?.Level is null, $"Form.Marks[{n}].Level", texts["Choose a mark"]);
                AddIf(string.IsNullOrWhiteSpace(mark?.Evidence), $"Form.Marks[{n}].Evidence", texts["Say what you saw or heard"]);
            }

            AddIf(Overall is null, "Form.Overall", texts["Choose your overall advice"]);
            return !state.IsValid;

            void AddIf(bool missing, string key, string message)
            {
                if (missing)
                {
                    state.AddModelError(key, message);
                }
            }
        }
    }

    public sealed record MarkForm
    {
        [Range(1, Competency.Levels)]
        public int? Level { get; init; }

        [StringLength(ScoreMark.EvidenceMaxLength)]
        public string? Evidence { get; init; }
    }
}
