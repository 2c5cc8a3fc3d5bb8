using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies;

[Authorize(Policies.SeeVacancies)]
public sealed class DetailsModel(AppDbContext db, TimeProvider clock) : VacancyPage(db, clock)
{
    public IReadOnlyList<RequirementRow> Requirements { get; private set; } = [];

    public IReadOnlyList<CompletenessCheck> Checks { get; private set; } = [];

    public WhoRow Names { get; private set; } = new(null, null, null, null);

    public IReadOnlyList<WordingAdvice> Advice { get; private set; } = [];

    /// <summary>Why it is on hold or cancelled.</summary>
    public string? HeldFor { get; private set; }

    public bool MayWrite => User.IsInRole(Roles.Recruiter) || User.IsAdministrator;

    public bool MayApprove => User.IsInRole(Roles.HiringManager) || User.IsAdministrator;

    public IEnumerable<(string Name, StepWords Words, bool Main)> Steps => MayWrite ? Possible().Select(s => (s.Step.ToString().ToLowerInvariant(), StepWords.Of(s.Step), s.Main)) : [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        (Checks, Advice) = (Completeness.Of(Vacancy), Wording.Of(Vacancy.Content));
        if (Vacancy.Status is VacancyStatus.OnHold or VacancyStatus.Cancelled)
        {
            HeldFor = await Db.Set<FactRow>().Where(f => f.Concerns.Any(c => c.SubjectId == Id) && f.SubjectId == Id && f.Reason != null)
                .OrderByDescending(f => f.Id).Select(f => f.Reason).FirstOrDefaultAsync(cancellationToken);
        }

        var names = await Db.Competencies.Select(c => new { c.Id, c.Name }).ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken);
        Requirements = [.. Vacancy.Requirements.OrderBy(r => r.Kind).ThenByDescending(r => r.Weight)
            .Select(r => new RequirementRow(names[r.CompetencyId].ToString(), r.MinimumLevel, r.Kind, r.Weight))];
        Names = await Db.Vacancies.Where(v => v.Id == Id).Select(v => new WhoRow(
            Db.Set<Team>().Where(t => t.Id == v.TeamId).Select(t => t.Name).FirstOrDefault(),
            Db.Set<Person>().Where(p => p.Id == v.HiringManagerId).Select(p => p.Name).FirstOrDefault(),
            Db.Set<Person>().Where(p => p.Id == v.RecruiterId).Select(p => p.Name).FirstOrDefault(),
            Db.Set<Person>().Where(p => p.Id == v.RequestedById).Select(p => p.Name).FirstOrDefault())).SingleAsync(cancellationToken);
    }

    private IEnumerable<(VacancyStep Step, bool Main)> Possible()
    {
        (bool Can, VacancyStep Step, bool Main)[] steps =
        [
            (Vacancy.CanSubmit, VacancyStep.Submit, true),
            (Vacancy.CanPublish, VacancyStep.Publish, true),
            (Vacancy.CanResume, VacancyStep.Resume, true),
            (Vacancy.CanReopen, VacancyStep.Reopen, false),
            (Vacancy.CanHold, VacancyStep.Hold, false),
            (Vacancy.CanClose, VacancyStep.Close, false),
            (Vacancy.CanFill, VacancyStep.Fill, false),
            (Vacancy.CanCancel, VacancyStep.Cancel, false),
        ];
        return steps.Where(s => s.Can).Select(s => (s.Step, s.Main));
    }

    public sealed record RequirementRow(string Name, int MinimumLevel, RequirementKind Kind, int Weight);

    public sealed record WhoRow(string? Team, string? HiringManager, string? Recruiter, string? Requester);
}
