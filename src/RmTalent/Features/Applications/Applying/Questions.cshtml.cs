using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Applying;

/// <summary>The vacancy's own questions. Answers are kept with the question as it was put.</summary>
[AllowAnonymous]
public sealed class QuestionsModel(AppDbContext db, AccessLinks links, ActorContext actor, TimeProvider clock, FileStore files, ITexts texts) : DraftPage(db, links, actor, clock)
{
    [BindProperty]
    public AnswersForm Form { get; set; } = new();

    public IReadOnlyList<ScreeningQuestion> Questions => Vacancy.Questions;

    public void OnGet() => Form = new AnswersForm { Answers = [.. Questions.Select(q => Draft.Dossier.Answers.FirstOrDefault(a => a.QuestionId == q.Id)?.Text)] };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var answers = new List<Answer?>();
        foreach (var (i, question) in Questions.Index())
        {
            answers.Add(question.Kind is QuestionKind.File ? await FileAsync(question, i, cancellationToken) : Read(question, i));
        }

        if (!ModelState.IsValid)
        {
            await KeepFilesAsync([.. answers.OfType<Answer>().Where(a => a.FileId is not null)], cancellationToken);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        Draft.Write(Draft.Dossier with { Answers = [.. answers.OfType<Answer>()] }, "questions", Now);
        return await SavedAsync(cancellationToken);
    }

    /// <summary>A browser does not choose a file again by itself, so what came through stays although another answer is wrong.</summary>
    private async Task KeepFilesAsync(IReadOnlyList<Answer> files, CancellationToken cancellationToken)
    {
        if (files.Count > 0)
        {
            Draft.Write(Draft.Dossier with { Answers = [.. Draft.Dossier.Answers.Where(a => files.All(f => f.QuestionId != a.QuestionId)), .. files] }, "questions", Now);
            await Db.SaveChangesAsync(cancellationToken);
        }

        Form = new AnswersForm { Answers = [.. Questions.Select((q, i) => files.FirstOrDefault(f => f.QuestionId == q.Id)?.Text ?? Form.Answers.ElementAtOrDefault(i))] };
    }

    /// <summary>The file itself; the list of answers holds its name in that place, so that it has no holes.</summary>
    public static string FileField(int i) => $"Form.File{i}";

    public IEnumerable<SelectListItem> OptionsOf(ScreeningQuestion question) => question.Kind is QuestionKind.YesNo
        ? [new(texts.In(Vacancy.Language, "yes"), "yes"), new(texts.In(Vacancy.Language, "no"), "no")]
        : question.Options.Select(o => new SelectListItem(o, o));

    public string? ErrorOf(int i) => ModelState.TryGetValue(Field(i), out var entry) ? entry.Errors.Select(e => e.ErrorMessage).FirstOrDefault() : null;

    private static string Field(int i) => $"Form.Answers[{i}]";

    private Answer? Read(ScreeningQuestion question, int i)
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

        text = question.Kind is QuestionKind.Number ? text.Replace(',', '.') : text;
        return text.Length == 0 ? null : new Answer(question.Id, question.Text, text, question.Flags(text));
    }

    private async Task<Answer?> FileAsync(ScreeningQuestion question, int i, CancellationToken cancellationToken)
    {
        var earlier = Draft.Dossier.Answers.FirstOrDefault(a => a.QuestionId == question.Id);
        if (Request.Form.Files[FileField(i)] is not { Length: > 0 } upload)
        {
            if (question.Required && earlier is null)
            {
                ModelState.AddModelError(Field(i), texts["Choose a file"]);
            }

            return earlier;
        }

        var kept = await files.SaveAsync(upload, new FilePlace(Draft.Id, "answer", Field(i)), CvModel.Rule, cancellationToken);
        if (earlier?.FileId is { } old)
        {
            await files.RemoveAsync(old, cancellationToken);
        }

        return new Answer(question.Id, question.Text, kept.Name, Flagged: false) { FileId = kept.Id };
    }

    public sealed record AnswersForm
    {
        public List<string?> Answers { get; init; } = [];
    }
}
