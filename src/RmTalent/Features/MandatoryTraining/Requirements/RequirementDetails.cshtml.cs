using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Requirements;

[Authorize(Policies.KeepRequirements)]
public sealed class RequirementDetailsModel(AppDbContext db, ITexts texts, TimeProvider clock) : RequirementPage(db, clock)
{
    public IReadOnlyList<(string Title, LearningKind Kind, decimal? Minimum)> Items { get; private set; } = [];

    public IReadOnlyList<(string Name, string Value)> Audience { get; private set; } = [];

    public IReadOnlyList<(AssignmentStatus Status, int Count)> Counts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var items = (await Db.LearningItemsAsync(cancellationToken)).ToDictionary(i => i.Key, StringComparer.Ordinal);
        Items = [.. Requirement.Items.All.Select(i => (items.GetValueOrDefault($"{i.Kind}:{i.ItemId}")?.Title.ToString() ?? texts["Archived"], i.Kind, i.MinimumPercent))];
        var counts = await Db.Assignments.Current().Where(a => a.RequirementId == Id).GroupBy(a => a.Status)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        Counts = [.. counts.OrderBy(c => c.Key).Select(c => (c.Key, c.Count))];
        Audience = [.. (await AudienceAsync(Requirement.Audience, cancellationToken)).Where(p => p.Value.Length > 0)];
    }

    private async Task<List<(string Name, string Value)>> AudienceAsync(Audience audience, CancellationToken cancellationToken)
    {
        var teams = await Db.Teams.Where(t => audience.TeamIds.Contains(t.Id)).OrderBy(t => t.Name).Select(t => t.Name).ToListAsync(cancellationToken);
        var people = await Db.People.Where(p => audience.PersonIds.Contains(p.Id)).OrderBy(p => p.SearchName).Select(p => p.Name).ToListAsync(cancellationToken);
        return
        [
            (texts["Everybody"], audience.HasNoRule && people.Count == 0 ? texts["Yes"] : ""),
            (texts["Kind of relationship manager"], string.Join(", ", audience.RmTypes.Select(t => texts.Of(t)))),
            (texts["Role"], string.Join(", ", audience.Roles.Select(r => texts[Roles.Label(r)]))),
            (texts["Sector"], string.Join(", ", audience.Sectors.Select(s => texts.Of(s)))),
            (texts["Team"], string.Join(", ", teams)),
            (texts["Countries"], string.Join(", ", audience.Countries)),
            (texts["First day of work from"], audience.HiredFrom?.InWords(Languages.Current) ?? ""),
            (texts["First day of work until"], audience.HiredTo?.InWords(Languages.Current) ?? ""),
            (texts["Individuals"], string.Join(", ", people)),
        ];
    }
}
