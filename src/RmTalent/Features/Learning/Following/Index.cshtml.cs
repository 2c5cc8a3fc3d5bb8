using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning.Modules;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Following;

[Authorize(Policies.SeeCompliance)]
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : ProgressPage(db, clock)
{
    public PageOf<LearnerRow> People { get; private set; } = PageOf<LearnerRow>.Empty;

    /// <summary>Of everybody who fits, whatever the standing that is looked at.</summary>
    public IReadOnlyList<(LearnerStanding Standing, int Count)> Counts { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    /// <summary>Of a module; 0 for anything else.</summary>
    public int Lessons { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        People = await Progress.Fitting(Followed, Filter).AsNoTracking().PageAsync(p => p.SearchName, Progress.Row(), PageRequest.From(Request), cancellationToken: cancellationToken);
        var everybody = await CountAsync(null, cancellationToken);
        var (completed, begun) = (await CountAsync(LearnerStanding.Completed, cancellationToken), await CountAsync(LearnerStanding.InProgress, cancellationToken));
        Counts = [(LearnerStanding.Completed, completed), (LearnerStanding.InProgress, begun), (LearnerStanding.NotBegun, everybody - completed - begun)];
        var followed = Followed;
        Teams = await Db.Teams.AsNoTracking().Where(t => followed.Any(p => p.TeamId == t.Id)).OrderBy(t => t.Name).Select(t => new SelectListItem(t.Name, t.Id.ToString())).ToListAsync(cancellationToken);
        Lessons = await Db.Set<Lesson>().CountAsync(l => Db.Set<Module>().Any(m => m.Id == Id && m.PublishedVersionId == l.ModuleVersionId), cancellationToken);
    }

    public DateTime Local(DateTimeOffset at) => Calendar.LocalDateTime(at);

    private Task<int> CountAsync(LearnerStanding? standing, CancellationToken cancellationToken) =>
        Progress.Fitting(Followed, Filter with { Standing = standing }).CountAsync(cancellationToken);
}
