using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

/// <summary>The fixed questions of a section: chosen from the bank, and put in order.</summary>
[Authorize(Policies.BuildLearning)]
public sealed class PickModel(AppDbContext db) : PageModel, ILoadedPage
{
    private Exam _exam = null!;

    [FromRoute]
    public Guid ExamId { get; set; }

    [FromRoute]
    public Guid SectionId { get; set; }

    [BindProperty(SupportsGet = true)]
    public BankFilter Filter { get; set; } = new();

    public ExamSection Section { get; private set; } = null!;

    public int Version => _exam.Version;

    public IReadOnlyList<Row> Chosen { get; private set; } = [];

    public new PageOf<Row> Page { get; private set; } = PageOf<Row>.Empty;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Exams.SingleOrDefaultAsync(e => e.Id == ExamId, cancellationToken) is not { } exam || exam.Sections.All.FirstOrDefault(s => s.Id == SectionId) is not { } section)
        {
            return false;
        }

        (_exam, Section) = (exam, section);
        var asked = section.Questions?.ToList() ?? [];
        var known = await db.Questions.AsNoTracking().Where(q => asked.Contains(q.Id)).Select(q => new Row(q.Id, q.CompetencyId, q.Content, q.Kind, q.Topic)).ToDictionaryAsync(q => q.Id, cancellationToken);
        Chosen = [.. asked.Where(known.ContainsKey).Select(id => known[id])];
        Page = await Filter.Of(db.Questions.AsNoTracking()).Where(q => !asked.Contains(q.Id))
            .PageAsync(q => q.Topic, q => new Row(q.Id, q.CompetencyId, q.Content, q.Kind, q.Topic), PageRequest.From(Request), descending: false, cancellationToken);
        return true;
    }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAddAsync(Guid question, int version, CancellationToken cancellationToken) =>
        ChangeAsync(version, Page.Rows.Where(r => r.Id == question) is var added ? [.. Chosen, .. added] : Chosen, cancellationToken);

    public Task<IActionResult> OnPostRemoveAsync(Guid question, int version, CancellationToken cancellationToken) =>
        ChangeAsync(version, [.. Chosen.Where(r => r.Id != question)], cancellationToken);

    public Task<IActionResult> OnPostUpAsync(Guid question, int version, CancellationToken cancellationToken)
    {
        var (rows, at) = (Chosen.ToList(), Chosen.ToList().FindIndex(r => r.Id == question));
        if (at > 0)
        {
            (rows[at - 1], rows[at]) = (rows[at], rows[at - 1]);
        }

        return ChangeAsync(version, rows, cancellationToken);
    }

    private async Task<IActionResult> ChangeAsync(int version, IReadOnlyList<Row> rows, CancellationToken cancellationToken)
    {
        _exam.ExpectVersion(version);
        _exam.Fix(SectionId, [.. rows.Select(r => (r.Id, r.CompetencyId))]);
        await db.SaveChangesAsync(cancellationToken);
        return Redirect($"/teach/exams/{ExamId}/sections/{SectionId}{Filter.Query}");
    }

    public sealed record Row(Guid Id, Guid CompetencyId, QuestionContent Content, QuestionKind Kind, string Topic)
    {
        public LocalisedText Text => Content.Text;
    }
}
