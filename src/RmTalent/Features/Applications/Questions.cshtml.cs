using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications;

/// <summary>The vacancy's own questions. Answers are kept with the question as it was put.</summary>
[AllowAnonymous]
public sealed class QuestionsModel(AppDbContext db, AccessLinks links, ActorContext actor, TimeProvider clock, ITexts texts) : DraftPage(db, links, actor, clock)
{
    [BindProperty]
    public AnswersForm Form { get; set; } = new();

    public IReadOnlyList<ScreeningQuestion> Questions => Vacancy.Questions;

    public void OnGet() => Form = new AnswersForm { Answers = [.. Questions.Select(q => Draft.Dossier.Answers.FirstOrDefault(a => a.QuestionId == q.Id)?.Text)] };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var answers = Questions.Select((q, i) => (Question: q, Text: Read(q, i))).ToList();
        if (!ModelState.IsValid)
        {
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        Draft.Write(Draft.Dossier with
        {
            Answers = [.. answers.Where(a => a.Text.Length > 0).Select(a => new Answer(a.Question.Id, a.Question.Text, a.Text, a.Question.Flags(a.Text)))],
        }, "questions", Now);
        return await SavedAsync(cancellationToken);
    }

    public IEnumerable<SelectListItem> OptionsOf(ScreeningQuestion question) => question.Kind is QuestionKind.YesNo
        ? [new(texts.In(Vacancy.Language, "yes"), "yes"), new(texts.In(Vacancy.Language, "no"), "no")]
        : question.Options.Select(o => new SelectListItem(o, o));

    public string? ErrorOf(int i) => ModelState.TryGetValue(Field(i), out var entry) ? entry.Errors.Select(e => e.ErrorMessage).FirstOrDefault() : null;

    private static string Field(int i) => $"Form.Answers[{i}]";

    private string Read(ScreeningQuestion question, int i)
    {
        var text = Form.Answers.ElementAtOrDefault(i)?.Trim() ?? "";
        var problem = text switch
        {
            "" => question.Required ? "Fill this in" : null,
            _ when text.Length > Dossier.AnswerMaxLength => "This answer is too long",
            _ when question.Kind is QuestionKind.Number && !decimal.TryParse(text.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out _) => "Enter a number",
            _ when question.Kind is QuestionKind.YesNo or QuestionKind.Choice && OptionsOf(question).All(o => o.Value != text) => "Choose one of the answers",
            _ => null,
        };
        if (problem is not null)
        {
            ModelState.AddModelError(Field(i), texts[problem]);
        }

        return question.Kind is QuestionKind.Number ? text.Replace(',', '.') : text;
    }

    public sealed record AnswersForm
    {
        public List<string?> Answers { get; init; } = [];
    }
}
