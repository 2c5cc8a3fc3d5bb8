using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Applying;

/// <summary>What the candidate sees: the status in kind words, what happens next, and what other slices add.</summary>
[AllowAnonymous]
public sealed class StatusModel(AppDbContext db, AccessLinks links, ActorContext actor, IEnumerable<ICandidatePart> parts) : CandidatePage(db, links, actor)
{
    public IReadOnlyList<ApplicationPart> Parts { get; private set; } = [];

    public StatusWords Words => StatusWords.Of(Application.CandidateStatus);

    public int Step => Words.Step;

    public bool MayWithdraw => Application.May(ApplicationStatus.Withdrawn) && Application.CandidateStatus == Application.Status;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "private, no-store";
        if (IsDraft)
        {
            return Redirect($"{CandidateLink.UrlOf(Token)}/apply");
        }

        var shown = new List<ApplicationPart>();
        foreach (var part in parts.OrderBy(p => p.Order))
        {
            if (await part.ForAsync(Application.Id, Token, cancellationToken) is { } one)
            {
                shown.Add(one);
            }
        }

        Parts = shown;
        return Page();
    }
}
