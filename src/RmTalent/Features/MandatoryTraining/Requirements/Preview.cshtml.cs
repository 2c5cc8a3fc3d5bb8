using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using Leave = RmTalent.Platform.Calendar.Leave;

namespace RmTalent.Features.MandatoryTraining.Requirements;

/// <summary>The rule on real people, before it is published.</summary>
[Authorize(Policies.KeepRequirements)]
public sealed class PreviewModel(AppDbContext db, ITexts texts, TimeProvider clock) : RequirementPage(db, clock)
{
    private const int Shown = 100;

    public int Count { get; private set; }

    public int Assigned { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var calendar = WorkingCalendar.Of(await Db.OrganisationAsync(cancellationToken));
        var today = calendar.LocalDate(Now);
        var audience = Db.InAudience(Requirement.Audience, today).AsNoTracking();
        var people = await audience.OrderBy(p => p.SearchName).Take(Shown).ToListAsync(cancellationToken);
        var ids = people.Select(p => p.Id).ToList();
        var leave = (await Db.Leaves.AsNoTracking().Where(l => ids.Contains(l.PersonId)).ToListAsync(cancellationToken)).ToLookup(l => l.PersonId, l => new Leave(l.From, l.To));
        var held = await Db.Assignments.AsNoTracking().Current().Where(a => a.RequirementId == Id && ids.Contains(a.PersonId)).Select(a => new { a.PersonId, a.Status }).ToDictionaryAsync(a => a.PersonId, a => a.Status, cancellationToken);
        var teams = await Db.Teams.AsNoTracking().Where(t => Requirement.Audience.TeamIds.Contains(t.Id)).Select(t => new { t.Id, t.Name }).ToDictionaryAsync(t => t.Id, t => t.Name, cancellationToken);
        Rows = [.. people.Select(p => RowOf(p, [.. leave[p.Id]], teams, held.TryGetValue(p.Id, out var status) ? status : null))];
        Count = people.Count < Shown ? people.Count : await audience.CountAsync(cancellationToken);
        Assigned = await Db.Assignments.Current().CountAsync(a => a.RequirementId == Id, cancellationToken);
    }

    private Row RowOf(Person person, IReadOnlyList<Leave> away, IReadOnlyDictionary<Guid, string> teams, AssignmentStatus? held)
    {
        var calendar = new WorkingCalendar(person.TimeZone, person.Country, away);
        return new Row(person.Id, person.Name, texts.Explain(Requirement.Audience, person, teams), DueDate.Of(Requirement.Due, person.StartsOn, calendar.LocalDate(Now), calendar), held);
    }

    public sealed record Row(Guid Id, string Name, string Why, DueDate Due, AssignmentStatus? Held);
}
