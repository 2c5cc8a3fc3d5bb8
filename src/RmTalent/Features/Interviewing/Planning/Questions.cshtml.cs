using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Interviewing.Planning;

[Authorize(Policies.SeeInterviews)]
public sealed class QuestionsModel(AppDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListFilter Filter { get; init; } = new();

    public PageOf<Row> List { get; private set; } = PageOf<Row>.Empty;

    public IReadOnlyList<SelectListItem> Competencies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Competencies = await db.CompetencyItemsAsync(cancellationToken);
        var questions = db.InterviewQuestions.AsNoTracking().Where(q => Filter.Retired ? q.RetiredAt != null : q.RetiredAt == null);
        if (Filter.Competency is { } competency)
        {
            questions = questions.Where(q => q.CompetencyId == competency);
        }

        if (Filter.Kind is { } kind)
        {
            questions = questions.Where(q => q.Kind == kind);
        }

        List = await questions.PageAsync(
            q => db.Set<Competency>().Where(c => c.Id == q.CompetencyId).Select(c => c.Position).First(),
            q => new Row(q.Id, q.Kind, q.Text, db.Set<Competency>().Where(c => c.Id == q.CompetencyId).Select(c => c.Name).First(),
                db.Set<Competency>().Where(c => c.Id == q.CompetencyId).Select(c => c.Anchors).First()),
            PageRequest.From(Request), cancellationToken: cancellationToken);
    }

    public sealed record ListFilter
    {
        public Guid? Competency { get; init; }

        public InterviewQuestionKind? Kind { get; init; }

        public bool Retired { get; init; }
    }

    public sealed record Row(Guid Id, InterviewQuestionKind Kind, LocalisedText Text, LocalisedText Competency, Anchors Anchors);
}
