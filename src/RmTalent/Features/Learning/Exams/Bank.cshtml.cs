using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Exams;

[Authorize(Policies.BuildLearning)]
public sealed class BankModel(AppDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? CompetencyId { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Topic { get; set; }

    public new PageOf<Row> Page { get; private set; } = PageOf<Row>.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var topic = Topic?.Trim().ToLowerInvariant();
        Page = await db.Questions.AsNoTracking()
            .Where(q => q.ArchivedAt == null && (CompetencyId == null || q.CompetencyId == CompetencyId) && (string.IsNullOrEmpty(topic) || q.Topic == topic))
            .PageAsync(q => q.Topic, q => new Row(q.Id, q.Content, q.Kind, q.Topic), PageRequest.From(Request), descending: false, cancellationToken);
    }

    public sealed record Row(Guid Id, QuestionContent Content, QuestionKind Kind, string Topic);
}
