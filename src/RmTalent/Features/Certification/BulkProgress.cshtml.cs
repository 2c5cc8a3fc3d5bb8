using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

/// <summary>How far a bulk issue is, and what became of each order.</summary>
[Authorize(Policies.IssueCertificates)]
public sealed class BulkProgressModel(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public string Template { get; private set; } = "";

    public IReadOnlyList<OrderRow> Rows { get; private set; } = [];

    public int Total => Rows.Count;

    public int Waiting => Count(OrderState.Waiting);

    public int Count(OrderState state) => Rows.Count(r => r.State == state);

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var name = await (
            from bulk in db.BulkIssues.AsNoTracking()
            where bulk.Id == Id
            join template in db.CertificateTemplates on bulk.TemplateId equals template.Id
            select template.Name).SingleOrDefaultAsync(cancellationToken);
        Template = name?.ToString() ?? "";
        Rows = await (
            from order in db.CertificateOrders.AsNoTracking()
            where order.BulkIssueId == Id
            join person in db.People on order.PersonId equals person.Id
            join award in db.Awards on order.AwardId equals award.Id into awards
            from award in awards.DefaultIfEmpty()
            orderby person.SearchName, order.Id
            select new OrderRow(person.Name, order.State, order.Problem, order.AwardId, award == null ? null : award.Number)).ToListAsync(cancellationToken);
        return name is not null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var failed = await db.CertificateOrders.Where(o => o.BulkIssueId == Id && o.State == OrderState.Failed).ToListAsync(cancellationToken);
        Refuse.When(failed.Count == 0, "Only what failed is tried again");
        failed.ForEach(o => o.TryAgain());
        await db.SaveChangesAsync(cancellationToken);
        return Redirect($"/certificates/bulk/{Id}");
    }
}

public sealed record OrderRow(string Person, OrderState State, string? Problem, Guid? AwardId, string? Number);
