using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Features.MandatoryTraining.Board;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.MandatoryTraining.Audit;

/// <summary>A file for the auditor about what the user sees.</summary>
public abstract class EvidencePage(AppDbContext db, EvidenceReader reader) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public EvidenceScope Scope { get; init; } = new();

    protected Task<EvidencePack> ReadAsync(CancellationToken cancellationToken)
    {
        Refuse.When(Scope.IsEmpty, "Choose a requirement, a team or a person");
        return reader.ReadAsync(Scope, db.AssignmentsSeenBy(User), cancellationToken);
    }
}
