using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Calendar;
using static RmTalent.Features.MandatoryTraining.Requirements.AssignmentStatus;

namespace RmTalent.Features.MandatoryTraining.Assignments;

/// <content>Who hears of it when: the ladder of reminders around the due date.</content>
public sealed partial class Assignment
{
    private static readonly TimeOnly ReminderTime = new(8, 0);

    /// <summary>Climbs the ladder to this instant.</summary>
    /// <returns>The steps to take now: of those missed meanwhile only the newest of each kind, so that nobody gets a flood.</returns>
    public IReadOnlyList<LadderStep> Climb(Ladder ladder, WorkingCalendar calendar, DateTimeOffset now)
    {
        List<LadderStep> due = Status is Assigned or InProgress or Overdue
            ? [.. ladder.Steps().Where(s => At(s, calendar) is var at && at > ClimbedAt && at <= now).GroupBy(s => s.Kind).Select(g => g.Last())]
            : [];
        ClimbedAt = now;
        PlanReminder(ladder, calendar);
        if (due.Count > 0)
        {
            Record(new TrainingReminded(RequirementId, due[^1].Day));
        }

        return due;
    }

    private void PlanReminder(Ladder ladder, WorkingCalendar calendar) =>
        NextReminderAt = ladder.Steps().Select(s => At(s, calendar)).Where(at => at > ClimbedAt).Order().Select(at => (DateTimeOffset?)at).FirstOrDefault();

    private DateTimeOffset At(LadderStep step, WorkingCalendar calendar) => calendar.At(DueOn.AddDays(step.Day), ReminderTime);
}
