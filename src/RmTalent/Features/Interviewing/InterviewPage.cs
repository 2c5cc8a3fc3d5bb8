using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Blind;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing;

/// <summary>A page about one interview that the reader may see; anything else is not found.</summary>
public abstract class InterviewPage(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    public InterviewHead Head { get; private set; } = null!;

    /// <summary>Covers who the candidate is in what they and colleagues wrote, while the vacancy is blind.</summary>
    protected Redaction Redaction { get; private set; } = Redaction.None;

    protected AppDbContext Db => db;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Head = (await db.Heads(Seen()).SingleOrDefaultAsync(cancellationToken))!;
        if (Head is null)
        {
            return false;
        }

        Redaction = await db.RedactionAsync(Head.ApplicationId, cancellationToken);
        Head = Head with { Adjustments = Redaction.In(Head.Adjustments), Arrangements = Redaction.In(Head.Arrangements) };
        return await LoadMoreAsync(cancellationToken);
    }

    /// <summary>The interview to change, with its seats but without any marks.</summary>
    protected Task<Interview> TrackedAsync(CancellationToken cancellationToken) => db.Interviews.Include(i => i.Panel).SingleAsync(i => i.Id == Id, cancellationToken);

    protected virtual Task<bool> LoadMoreAsync(CancellationToken cancellationToken) => Task.FromResult(true);

    private IQueryable<Interview> Seen() => db.InterviewsFor(User).Where(i => i.Id == Id);
}
