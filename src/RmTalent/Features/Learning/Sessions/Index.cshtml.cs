using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Sessions;

[Authorize(Policies.BuildLearning)]
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    private WorkingCalendar _calendar = null!;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        var rows = await db.Courses.AsNoTracking().Select(c => new Row(
            c.Id,
            c.Title,
            c.ArchivedAt != null,
            db.Set<Session>().Where(s => s.CourseId == c.Id && s.State == SessionState.Planned && s.StartsAt > now).Min(s => (DateTimeOffset?)s.StartsAt),
            db.Set<Session>().Count(s => s.CourseId == c.Id))).ToListAsync(cancellationToken);
        Rows = [.. rows.OrderBy(r => r.IsArchived).ThenBy(r => r.Title.ToString(), StringComparer.CurrentCulture)];
    }

    public DateTime Local(DateTimeOffset at) => _calendar.LocalDateTime(at);

    public sealed record Row(Guid Id, LocalisedText Title, bool IsArchived, DateTimeOffset? NextAt, int Sessions);
}
