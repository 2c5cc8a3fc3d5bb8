using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.People;

/// <summary>What the fields about people offer to choose from.</summary>
public sealed class PersonChoices(AppDbContext db, ITexts texts, TimeProvider clock)
{
    public IEnumerable<SelectListItem> Countries => People.Countries.Choices(texts);

    public IEnumerable<SelectListItem> LanguageNames => Languages.All.Select(l => new SelectListItem(Languages.NameOf(l), l));

    public IEnumerable<SelectListItem> RoleNames => Roles.All.Select(r => new SelectListItem(texts[Roles.Label(r)], r));

    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await LoadTeamsAsync(cancellationToken);
        Colleagues = await db.People.AsNoTracking().Employed(today).OrderBy(p => p.SearchName).Select(p => new SelectListItem(p.Name, p.Id.ToString())).ToListAsync(cancellationToken);
    }

    /// <summary>For the pages that do not offer everybody who works here.</summary>
    public async Task LoadTeamsAsync(CancellationToken cancellationToken) =>
        Teams = await db.Teams.OrderBy(t => t.Name).Select(t => new SelectListItem(t.Name, t.Id.ToString())).ToListAsync(cancellationToken);
}
