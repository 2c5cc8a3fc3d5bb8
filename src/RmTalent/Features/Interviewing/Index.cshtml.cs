using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Interviewing.Scoring;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing;

/// <summary>The interviews that the reader sits in or may follow.</summary>
[Authorize(Policies.SeeInterviews)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListFilter Filter { get; init; } = new();

    public PageOf<Row> List { get; private set; } = PageOf<Row>.Empty;

    /// <summary>By application.</summary>
    public IReadOnlyDictionary<Guid, LocalisedText> Candidates { get; private set; } = new Dictionary<Guid, LocalisedText>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        var interviews = db.InterviewsFor(User).AsNoTracking();
        interviews = Filter.Mine ? interviews.SeatedBy(me) : interviews;
        interviews = Filter.Status is { } status ? interviews.Where(i => i.Status == status) : interviews;
        List = await interviews.PageAsync(
            i => i.StartsAt ?? i.BookBy,
            i => new Row(
                i.Id, i.ApplicationId,
                db.Set<Vacancy>().Where(v => v.Id == i.VacancyId).Select(v => v.Title).First(), i.RoundName, i.StartsAt, i.TimeZone, i.Status,
                i.Panel.Count(c => c.Status == ScorecardStatus.Submitted), i.Panel.Count,
                i.Panel.Where(c => c.PanellistId == me).Select(c => (ScorecardStatus?)c.Status).FirstOrDefault()),
            PageRequest.From(Request), descending: true, cancellationToken);
        Candidates = await db.CandidateNamesAsync([.. List.Rows.Select(r => r.ApplicationId)], cancellationToken);
    }

    public sealed record ListFilter
    {
        public bool Mine { get; init; }

        public InterviewStatus? Status { get; init; }
    }

    public sealed record Row(
        Guid Id, Guid ApplicationId, string Vacancy, string Round, DateTimeOffset? StartsAt, string TimeZone, InterviewStatus Status, int Submitted, int Panel, ScorecardStatus? Mine);
}
