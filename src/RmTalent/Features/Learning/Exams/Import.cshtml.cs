using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

/// <summary>Reads questions from GIFT or CSV: first a preview with what is wrong on which line, then all of them or the good ones.</summary>
[Authorize(Policies.BuildLearning)]
public sealed class ImportModel(AppDbContext db, ITexts texts) : PageModel
{
    public const int TextMaxLength = 500_000;
    public const int MaxQuestions = 1000;

    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Null before the first preview.</summary>
    public IReadOnlyList<ImportedQuestion>? Rows { get; private set; }

    public int Good => Rows?.Count(r => r.Error is null) ?? 0;

    public int Bad => Rows?.Count(r => r.Error is not null) ?? 0;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancellationToken)
    {
        if (Form.File is { } file)
        {
            Form = Form with { Text = await TextOfAsync(file, cancellationToken), File = null };
            ModelState.Remove("Form.Text");
        }

        Refuse.When(string.IsNullOrWhiteSpace(Form.Text), "Choose a file or paste the questions");
        var read = Form.Format == ImportFormat.Gift ? GiftReader.Read(Form.Text!) : QuestionCsv.Read(Form.Text!);
        Refuse.When(read.Count == 0, "There is no question in this text");
        Refuse.When(read.Count > MaxQuestions, "Import at most {0} questions at a time", MaxQuestions);
        var competencies = await db.Competencies.AsNoTracking().ToListAsync(cancellationToken);
        Rows = await WithoutKnownAsync([.. read.Select(r => WithCompetency(r, competencies))], cancellationToken);
        if (act != "import")
        {
            return Page();
        }

        if (Good == 0 || (Bad > 0 && !Form.SkipsErrors))
        {
            ModelState.AddModelError("", texts["Nothing was imported: mend the lines below, or import the good ones only"]);
            return this.Invalid();
        }

        db.AddRange(Rows.Where(r => r.Error is null).Select(r => Question.Ask(new QuestionWords(CompetencyOf(r, competencies), r.Topic ?? Form.Topic ?? "", r.Content!, r.Points))));
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("{0} questions imported", Good);
        return Redirect("/teach/questions");
    }

    private ImportedQuestion WithCompetency(ImportedQuestion row, List<Competency> competencies) =>
        row.Error is null && Form.Format == ImportFormat.Csv && row.Competency is not null && !competencies.Exists(c => c.Code == row.Competency)
            ? row with { Error = new RefusedException("There is no competency “{0}”", row.Competency) } : row;

    private Guid CompetencyOf(ImportedQuestion row, List<Competency> competencies) => competencies.Find(c => c.Code == row.Competency)?.Id ?? Form.CompetencyId!.Value;

    /// <summary>Importing the same text again adds nothing.</summary>
    private async Task<List<ImportedQuestion>> WithoutKnownAsync(List<ImportedQuestion> rows, CancellationToken cancellationToken)
    {
        var words = rows.Where(r => r.Content is not null).Select(r => Question.SearchWordsOf(r.Content!)).Distinct(StringComparer.Ordinal).ToList();
        var known = (await db.Questions.Where(q => words.Contains(q.SearchWords) && q.ArchivedAt == null).Select(q => q.SearchWords).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        return rows.ConvertAll(r => r.Content is { } content && !known.Add(Question.SearchWordsOf(content)) ? r with { Error = new RefusedException("The bank has this question already") } : r);
    }

    private static async Task<string> TextOfAsync(IFormFile file, CancellationToken cancellationToken)
    {
        Refuse.When(file.Length > TextMaxLength, "The file is too large: at most {0} kB", TextMaxLength / 1000);
        try
        {
            using var reader = new StreamReader(file.OpenReadStream(), new UTF8Encoding(false, throwOnInvalidBytes: true));
            return (await reader.ReadToEndAsync(cancellationToken)).Replace("\0", "", StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedException("Save the file as UTF-8 text and try again") { Field = "Form.File" };
        }
    }

    public sealed record Input
    {
        public ImportFormat Format { get; init; }

        public IFormFile? File { get; init; }

        [StringLength(TextMaxLength), DataType(DataType.MultilineText)]
        public string? Text { get; init; }

        [Required]
        public Guid? CompetencyId { get; init; }

        [StringLength(Question.TopicMaxLength)]
        public string? Topic { get; init; }

        public bool SkipsErrors { get; init; }
    }
}

public enum ImportFormat
{
    [Text("GIFT (Moodle)")]
    Gift,

    [Text("CSV (spreadsheet)")]
    Csv,
}
