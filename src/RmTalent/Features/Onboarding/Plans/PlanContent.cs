using RmTalent.Features.Learning;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Onboarding.Plans;

public sealed partial class OnboardingPlan
{
    /// <summary>What the interview (or other evidence) showed becomes the focus: steps that train it are marked, and modules that are not in the plan are suggested.</summary>
    /// <param name="gaps">Competencies below what the role asks for.</param>
    /// <param name="modules">What could be suggested.</param>
    /// <param name="days">For the suggestions' dates.</param>
    public void FocusOn(IReadOnlyList<FocusCompetency> gaps, IReadOnlyList<LearningItem> modules, PlanDays days)
    {
        Focus = new(gaps);
        foreach (var gap in gaps)
        {
            var training = modules.Where(m => m.CompetencyIds.Contains(gap.CompetencyId)).ToList();
            foreach (var item in training)
            {
                if (_steps.Find(s => s.ItemId == item.Id) is { } step)
                {
                    step.TrainFocus(gap.CompetencyId);
                }
                else if (item.Kind == LearningKind.Module && !_steps.Exists(s => s is { IsSuggested: true } && s.FocusId == gap.CompetencyId))
                {
                    _steps.Add(PlanStep.Suggest(Id, _steps.Count + 1, item, gap.CompetencyId));
                }
            }
        }

        Schedule(days);
        Record(new OnboardingFocused(gaps.Count));
    }

    /// <summary>Something that this newcomer alone has to do.</summary>
    public void Add(ProgrammeStep step, PlanDays days)
    {
        RefuseEnded();
        Refuse.When(_steps.Count >= ProgrammeVersion.MaxSteps, "A programme has at most {0} steps", ProgrammeVersion.MaxSteps);
        _steps.Add(PlanStep.Extra(Id, _steps.Max(s => s.Position) + 1, step));
        Schedule(days);
        Record(new OnboardingStepAdded(PersonId));
    }

    /// <summary>
    /// Follows another version of the programme from now on. Steps that are done stay as they were done, also when the version lacks them;
    /// open steps become what the version says; suggestions and added steps stay.
    /// </summary>
    public void Follow(ProgrammeVersion version, PlanDays days)
    {
        RefuseEnded();
        Refuse.When(version.Id == ProgrammeVersionId, "The plan follows this version already");
        _steps.RemoveAll(s => s is { ClosedAt: null, IsSuggested: false, IsExtra: false } && version.Steps.All.All(v => v.Id != s.StepId));
        foreach (var (n, step) in version.Steps.All.Index())
        {
            if (_steps.Find(s => s.StepId == step.Id) is not { } mine)
            {
                _steps.Add(new PlanStep(Id, n + 1, step));
            }
            else if (mine.ClosedAt is null)
            {
                mine.Follow(n + 1, step);
            }
            else
            {
                mine.Place(n + 1);
            }
        }

        ProgrammeVersionId = version.Id;
        Schedule(days);
        Record(new OnboardingVersionFollowed(PersonId, version.Number));
    }
}
