using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

/// <summary>A page that changes a scheme.</summary>
public abstract class SchemePage(AppDbContext db) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    /// <summary>Of the scheme when the form was rendered.</summary>
    [BindProperty]
    public int? Version { get; init; }

    public Scheme Scheme { get; private set; } = null!;

    protected AppDbContext Db => db;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Scheme = (await db.Schemes.SingleOrDefaultAsync(s => s.Id == Id, cancellationToken))!;
        Scheme?.ExpectVersion(Version ?? Scheme.Version);
        return Scheme is not null;
    }
}
