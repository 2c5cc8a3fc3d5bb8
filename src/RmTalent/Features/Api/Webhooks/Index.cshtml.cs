using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Api.Webhooks;

[Authorize(Policies.KeepWebhooks)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    public new PageOf<Row> Page { get; private set; } = PageOf<Row>.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var people = db.Set<Person>();
        Page = await db.Webhooks.AsNoTracking().SeenBy(User).PageAsync(
            w => w.MadeAt, w => new Row(w, people.Where(p => p.Id == w.OwnerId).Select(p => p.Name).FirstOrDefault() ?? "–"), PageRequest.From(Request), descending: true, cancellationToken);
    }

    public sealed record Row(Webhook Webhook, string Owner);
}
