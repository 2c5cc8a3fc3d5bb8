using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.People;

[Authorize(Policies.SeePeople)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListFilter Filter { get; init; } = new();

    public new PageOf<Row> Page { get; private set; } = PageOf<Row>.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var people = db.People.AsNoTracking().Called(Filter.Q);
        people = Filter.TeamId is { } team ? people.Where(p => p.TeamId == team) : people;
        people = Filter.Role is { } role ? people.Where(p => db.UserRoles.Any(u => u.UserId == p.Id && db.Roles.Any(r => r.Id == u.RoleId && r.Name == role))) : people;
        Page = await people.PageAsync(
            p => p.SearchName,
            p => new Row(p.Id, p.Name, p.JobTitle, db.Set<Team>().Where(t => t.Id == p.TeamId).Select(t => t.Name).FirstOrDefault(), p.Location, p.StartsOn, p.LeftOn),
            PageRequest.From(Request), descending: false, cancellationToken);
    }

    public sealed record Row(Guid Id, string Name, string JobTitle, string? Team, string Location, DateOnly? StartsOn, DateOnly? LeftOn);

    public sealed record ListFilter
    {
        public string? Q { get; init; }

        public Guid? TeamId { get; init; }

        public string? Role { get; init; }
    }
}
