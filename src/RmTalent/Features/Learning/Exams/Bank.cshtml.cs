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
    public BankFilter Filter { get; set; } = new();

    public new PageOf<Row> Page { get; private set; } = PageOf<Row>.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Page = await Filter.Of(db.Questions.AsNoTracking())
            .PageAsync(q => q.Topic, q => new Row(q.Id, q.Content, q.Kind, q.Topic, q.Points, q.Edition), PageRequest.From(Request), descending: false, cancellationToken);

    public sealed record Row(Guid Id, QuestionContent Content, QuestionKind Kind, string Topic, int Points, int Edition);
}
