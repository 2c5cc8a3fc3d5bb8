using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using Leave = RmTalent.Platform.Calendar.Leave;

namespace RmTalent.Features.MandatoryTraining;

/// <summary>The rule on real people, before it is published.</summary>
[Authorize(Policies.KeepRequirements)]
public sealed class PreviewModel(AppDbContext db, TimeProvider clock) : RequirementPage(db)
{
    private const int Shown = 100;

    public int Count { get; private set; }

    public int Assigned { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var calendar = WorkingCalendar.Of(await Db.OrganisationAsync(cancellationToken));
        var today = calendar.LocalDate(clock.GetUtcNow());
        var audience = Db.InAudience(Requirement.Audience, today).AsNoTracking();
        var people = await audience.OrderBy(p => p.SearchName).Take(Shown).Select(p => new { p.Id, p.Name, p.StartsOn }).ToListAsync(cancellationToken);
        var ids = people.Select(p => p.Id).ToList();
        var leave = (await Db.Leaves.AsNoTracking().Where(l => ids.Contains(l.PersonId)).ToListAsync(cancellationToken)).ToLookup(l => l.PersonId, l => new Leave(l.From, l.To));
        Rows = [.. people.Select(p => new Row(p.Name, DueDate.Of(Requirement.Due, p.StartsOn, today, calendar.Without([.. leave[p.Id]]))))];
        Count = people.Count < Shown ? people.Count : await audience.CountAsync(cancellationToken);
        Assigned = await Db.Assignments.Current().CountAsync(a => a.RequirementId == Id, cancellationToken);
    }

    public sealed record Row(string Name, DueDate Due);
}
