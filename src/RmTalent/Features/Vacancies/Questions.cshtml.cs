using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies;

[Authorize(Policies.WriteVacancies)]
public sealed class QuestionsModel(AppDbContext db, TimeProvider clock) : VacancyPage(db, clock)
{
    [FromRoute]
    public Guid? QuestionId { get; init; }

    [BindProperty]
    public QuestionForm Form { get; set; } = new();

    public void OnGet()
    {
        if (Vacancy.Questions.FirstOrDefault(q => q.Id == QuestionId) is { } question)
        {
            Form = new QuestionForm { Text = question.Text, Kind = question.Kind, Options = string.Join('\n', question.Options), KnockOut = question.KnockOut, Required = question.Required };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Vacancy.Ask(Form.ToQuestion(QuestionId ?? Guid.CreateVersion7()), Now);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/vacancies/{Id}/questions");
    }

    public sealed record QuestionForm
    {
        [Required, StringLength(ScreeningQuestion.TextMaxLength)]
        public string Text { get; init; } = "";

        public QuestionKind Kind { get; init; }

        [StringLength(ScreeningQuestion.OptionsMaxLength)]
        public string? Options { get; init; }

        [StringLength(100)]
        public string? KnockOut { get; init; }

        public bool Required { get; init; } = true;

        public ScreeningQuestion ToQuestion(Guid id) => new(id, Kind, Text.Trim())
        {
            Options = Kind is QuestionKind.Choice ? [.. (Options ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)] : [],
            KnockOut = Kind is QuestionKind.Text or QuestionKind.File || string.IsNullOrWhiteSpace(KnockOut) ? null : KnockOut.Trim(),
            Required = Required,
        };
    }
}
