using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing.Planning;

/// <summary>Writes a new question, or changes or retires one.</summary>
[Authorize(Policies.PlanInterviews)]
public sealed class EditQuestionModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid? Id { get; init; }

    /// <summary>The version that the form shows: who saves an older one learns what changed meanwhile.</summary>
    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public QuestionForm Form { get; set; } = new();

    public InterviewQuestion? Question { get; private set; }

    public IReadOnlyList<SelectListItem> Competencies { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Competencies = await db.CompetencyItemsAsync(cancellationToken);
        Question = Id is { } id ? await db.InterviewQuestions.SingleOrDefaultAsync(q => q.Id == id, cancellationToken) : null;
        Question?.ExpectVersion(Version ?? Question.Version);
        Version ??= Question?.Version;
        return Id is null || Question is not null;
    }

    public void OnGet() => Form = Question is null ? Form : new QuestionForm
    {
        CompetencyId = Question.CompetencyId,
        Kind = Question.Kind,
        En = Question.Text.En,
        Nb = Question.Text.Nb,
        Nl = Question.Text.Nl,
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Form.CompetencyId != Question?.CompetencyId && Competencies.All(c => c.Value != Form.CompetencyId.ToString()))
        {
            throw new RefusedException("Choose a competency") { Field = "Form.CompetencyId" };
        }

        var text = new LocalisedText(Form.En!.Trim(), Form.Nb?.Trim() ?? "", Form.Nl?.Trim() ?? "");
        if (Question is null)
        {
            db.Add(InterviewQuestion.Write(Form.CompetencyId!.Value, Form.Kind, text));
        }
        else
        {
            Question.Rewrite(Form.CompetencyId!.Value, Form.Kind, text);
        }

        return await SavedAsync("The question is saved", cancellationToken);
    }

    public async Task<IActionResult> OnPostRetireAsync(CancellationToken cancellationToken)
    {
        if (Question is { RetiredAt: null })
        {
            Question.Retire(User.Id, clock.GetUtcNow());
        }
        else
        {
            Question?.Restore();
        }

        return await SavedAsync("The question is saved", cancellationToken);
    }

    private async Task<IActionResult> SavedAsync(string toast, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast(toast);
        return RedirectToPage("Questions");
    }

    public sealed record QuestionForm
    {
        [Required(ErrorMessage = "Choose a competency")]
        public Guid? CompetencyId { get; init; }

        public InterviewQuestionKind Kind { get; init; }

        [Required(ErrorMessage = "Write the question in English; the other languages may follow"), StringLength(InterviewQuestion.TextMaxLength)]
        public string? En { get; init; }

        [StringLength(InterviewQuestion.TextMaxLength)]
        public string? Nb { get; init; }

        [StringLength(InterviewQuestion.TextMaxLength)]
        public string? Nl { get; init; }
    }
}
