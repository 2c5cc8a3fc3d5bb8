using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing.Planning;

/// <summary>Adds a round to the plan, changes one, or takes one out that nobody was invited to.</summary>
[Authorize(Policies.PlanInterviews)]
public sealed class EditRoundModel(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    [FromRoute]
    public Guid? RoundId { get; init; }

    /// <summary>The version that the form shows: who saves an older one learns what changed meanwhile.</summary>
    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public RoundForm Form { get; set; } = new();

    public InterviewRound? Round { get; private set; }

    public IReadOnlyList<SelectListItem> Competencies { get; private set; } = [];

    public IReadOnlyList<IGrouping<LocalisedText, BankQuestion>> Questions { get; private set; } = [];

    private InterviewPlan Plan { get; set; } = null!;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Plan = (await db.InterviewPlans.SingleOrDefaultAsync(p => p.VacancyId == Id && db.Set<Vacancy>().Any(v => v.Id == Id), cancellationToken))!;
        Plan?.ExpectVersion(Version ?? Plan.Version);
        Version ??= Plan?.Version;
        Round = Plan?.Rounds.SingleOrDefault(r => r.Id == RoundId);
        Competencies = await db.CompetencyItemsAsync(cancellationToken);
        var bank = await (
            from q in db.InterviewQuestions.AsNoTracking().InUse()
            join c in db.Competencies on q.CompetencyId equals c.Id
            orderby c.Position, q.Id
            select new BankQuestion(q.Id, c.Name, q.Kind, q.Text)).ToListAsync(cancellationToken);
        Questions = [.. bank.GroupBy(q => q.Competency)];
        return Plan is not null && (RoundId is null || Round is not null);
    }

    public void OnGet() => Form = Round is null ? Form : new RoundForm
    {
        Name = Round.Name,
        Minutes = Round.Minutes,
        Kind = Round.Form,
        Place = Round.Form is InterviewForm.OnSite ? Round.Place : null,
        VideoLink = Round.Form is InterviewForm.Video ? Round.Place : null,
        Panellists = Round.Panellists,
        CompetencyIds = [.. Round.CompetencyIds],
        QuestionIds = [.. Round.QuestionIds],
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var details = new RoundDetails(Form.Name!, Form.Minutes, Form.Kind, (Form.Kind is InterviewForm.Video ? Form.VideoLink : Form.Place) ?? "", Form.Panellists, Form.CompetencyIds, Form.QuestionIds);
        if (Round is null)
        {
            Plan.AddRound(details);
        }
        else
        {
            Plan.ChangeRound(Round.Id, details);
        }

        return await SavedAsync("The round is saved", cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        Plan.RemoveRound(Round!.Id, await db.Interviews.AnyAsync(i => i.RoundId == RoundId, cancellationToken));
        return await SavedAsync("The round is taken out of the plan", cancellationToken);
    }

    private async Task<IActionResult> SavedAsync(string toast, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast(toast);
        return RedirectToPage("Plan", new { Id });
    }

    public sealed record RoundForm
    {
        [Required, StringLength(InterviewRound.NameMaxLength)]
        public string? Name { get; init; }

        [Range(InterviewRound.MinMinutes, InterviewRound.MaxMinutes)]
        public int Minutes { get; init; } = 60;

        public InterviewForm Kind { get; init; }

        [StringLength(InterviewRound.PlaceMaxLength)]
        public string? Place { get; init; }

        [StringLength(InterviewRound.PlaceMaxLength), RegularExpression(@"https://\S+", ErrorMessage = "Give the whole link, beginning with https://")]
        public string? VideoLink { get; init; }

        [Range(InterviewRound.MinPanellists, InterviewRound.MaxPanellists)]
        public int Panellists { get; init; } = 2;

        [MinLength(1, ErrorMessage = "Choose at least one competency in focus")]
        public List<Guid> CompetencyIds { get; init; } = [];

        public List<Guid> QuestionIds { get; init; } = [];
    }

    public sealed record BankQuestion(Guid Id, LocalisedText Competency, InterviewQuestionKind Kind, LocalisedText Text);
}
