using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Certification;

/// <summary>Works off a bulk issue, one certificate in each transaction; what was not worked off when the program stopped comes up again.</summary>
public sealed class OnCertificateOrdered(AppDbContext db, Issuer issuer) : IFactHandler<CertificateOrdered>
{
    public async Task HandleAsync(CertificateOrdered fact, FactContext context, CancellationToken cancellationToken)
    {
        var order = await db.CertificateOrders.SingleOrDefaultAsync(o => o.Id == context.SubjectId, cancellationToken);
        if (order is not { State: OrderState.Waiting })
        {
            return;
        }

        var bulk = await db.BulkIssues.AsNoTracking().SingleAsync(b => b.Id == order.BulkIssueId, cancellationToken);
        try
        {
            var request = new IssueRequest(bulk.TemplateId, order.PersonId, order.Occasion) { CompletionId = order.CompletionId, IssuerId = bulk.StartedById };
            order.Fill(await issuer.IssueAsync(request, cancellationToken));
        }
        catch (RefusedException refused)
        {
            order.Fail(refused.Key);
        }
    }
}
