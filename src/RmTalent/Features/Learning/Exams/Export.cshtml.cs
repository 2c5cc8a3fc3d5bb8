using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

/// <summary>What the bank's filter shows, as GIFT or CSV, in all its languages.</summary>
[Authorize(Policies.BuildLearning)]
public sealed class ExportModel(AppDbContext db) : PageModel
{
    private const string Name = "questions";

    [FromRoute]
    public string Format { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public BankFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var codes = await db.Competencies.AsNoTracking().Select(c => new { c.Id, c.Code }).ToDictionaryAsync(c => c.Id, c => c.Code, cancellationToken);
        var questions = Filter.Of(db.Questions.AsNoTracking()).OrderBy(q => q.CompetencyId).ThenBy(q => q.Topic).ThenBy(q => q.Id).Select(q => new Row(q.CompetencyId, q.Topic, q.Content, q.Points)).AsAsyncEnumerable();
        if (Format == "csv")
        {
            return new CsvResult(Name, QuestionCsv.Columns, questions.Select(q => QuestionCsv.Row(codes[q.CompetencyId], q.Topic, q.Content, q.Points)));
        }

        var (gift, last) = (new StringBuilder(), "");
        await foreach (var q in questions.WithCancellation(cancellationToken))
        {
            var category = $"{codes[q.CompetencyId]}/{q.Topic}";
            gift.Append(GiftWriter.Write(category == last ? "" : category, q.Content, q.Points));
            last = category;
        }

        return File(Encoding.UTF8.GetBytes(gift.ToString()), "text/plain; charset=utf-8", $"{Name}.gift.txt");
    }

    private sealed record Row(Guid CompetencyId, string Topic, QuestionContent Content, int Points);
}
