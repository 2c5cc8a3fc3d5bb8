using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Applying;

/// <summary>Takes a job or a certification off the draft.</summary>
[AllowAnonymous]
public sealed class RemoveEntryModel(AppDbContext db, AccessLinks links, ActorContext actor, TimeProvider clock) : DraftPage(db, links, actor, clock)
{
    [FromRoute]
    public Guid EntryId { get; init; }

    public string BackUrl => $"{TasksUrl}/{Section}";

    private string Section => Draft.Dossier.Certifications.Any(c => c.Id == EntryId) ? "certifications" : "work";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (back, dossier) = (BackUrl, Draft.Dossier);
        Draft.Write(dossier with
        {
            Work = [.. dossier.Work.Where(w => w.Id != EntryId)],
            Certifications = [.. dossier.Certifications.Where(c => c.Id != EntryId)],
        }, Section, Now);
        await SavedAsync(cancellationToken);
        return Redirect(back);
    }
}
