using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;

namespace RmTalent.Features.Certification;

/// <summary>Issues what the rules say for a completed learning item, once for each completion.</summary>
public sealed class OnLearningCompleted(AppDbContext db, Issuer issuer) : IFactHandler<LearningCompleted>
{
    public async Task HandleAsync(LearningCompleted fact, FactContext context, CancellationToken cancellationToken)
    {
        var templates = await db.CertificateTemplates.InUse()
            .Where(t => db.Set<IssueRule>().Any(r => r.TemplateId == t.Id && r.Source == RuleSource.Learning && r.ItemId == fact.ItemId))
            .OrderBy(t => t.Id).Select(t => t.Id).ToListAsync(cancellationToken);
        foreach (var template in templates)
        {
            await issuer.IssueAsync(new IssueRequest(template, fact.PersonId, Occasions.OfCompletion(context.SubjectId)) { CompletionId = context.SubjectId }, cancellationToken);
        }
    }
}

/// <summary>The same occasion by hand, in bulk or by rule gives one certificate.</summary>
public static class Occasions
{
    public static string OfCompletion(Guid completionId) => $"completion:{completionId}";

    public static string OfSession(Guid sessionId) => $"session:{sessionId}";

    public static string OfAssignment(Guid assignmentId) => $"assignment:{assignmentId}";

    /// <summary>Issued because a person says so, as often as they say so.</summary>
    public static string ByHand() => $"by-hand:{Guid.CreateVersion7()}";
}
