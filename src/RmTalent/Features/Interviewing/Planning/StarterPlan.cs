using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Interviewing.Planning;

/// <summary>Three rounds to begin with: the competencies that weigh most, then a panel with peers, then senior managers.</summary>
public sealed class StarterPlan(AppDbContext db, ITexts texts)
{
    private const int PerRound = 4;

    private static readonly string[] WithPeers = ["collaboration", "communication", "active-listening", "organisation"];
    private static readonly string[] WithManagers = ["ethics", "risk-compliance", "trust"];

    public async Task<InterviewPlan> ForAsync(Vacancy vacancy, CancellationToken cancellationToken)
    {
        var codes = await db.Competencies.AsNoTracking().InUse().Select(c => new { c.Id, c.Code }).ToListAsync(cancellationToken);
        var questions = await db.InterviewQuestions.AsNoTracking().InUse().OrderBy(q => q.Id).Select(q => new { q.Id, q.CompetencyId }).ToListAsync(cancellationToken);
        var required = vacancy.Requirements.OrderBy(r => r.Kind).ThenByDescending(r => r.Weight).Select(r => r.CompetencyId).Where(id => codes.Exists(c => c.Id == id)).Take(PerRound).ToList();
        var first = required.Count > 0 ? required : [.. codes.Take(PerRound).Select(c => c.Id)];
        return InterviewPlan.For(vacancy.Id,
            Round("Competency interview", 60, InterviewForm.Video, 2, first),
            Round("Panel with peers", 75, InterviewForm.OnSite, 3, Known(WithPeers)),
            Round("Final with senior managers", 45, InterviewForm.OnSite, 2, Known(WithManagers)));

        List<Guid> Known(string[] wanted) => codes.Where(c => wanted.Contains(c.Code)).Select(c => c.Id).DefaultIfEmpty(first[0]).ToList();

        RoundDetails Round(string name, int minutes, InterviewForm form, int panellists, List<Guid> competencies) => new(
            texts.In(vacancy.Language, name), minutes, form, form is InterviewForm.OnSite ? vacancy.Location : "", panellists, competencies,
            [.. competencies.SelectMany(c => questions.Where(q => q.CompetencyId == c).Take(2).Select(q => q.Id))]);
    }
}
