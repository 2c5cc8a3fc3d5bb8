using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Reminding;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Tests.Features.MandatoryTraining;

public sealed class AssignmentTests
{
    private static readonly WorkingCalendar Oslo = new("Europe/Oslo", "NO");
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly Requirement _requirement = Yearly();

    [Fact]
    public void Only_what_the_table_allows_is_possible()
    {
        foreach (var from in Enum.GetValues<AssignmentStatus>())
        {
            foreach (var (to, verb) in Verbs())
            {
                var assignment = In(from);
                var allowed = Assignment.Transitions[from].Contains(to);
                assignment.May(to).ShouldBe(allowed);
                if (allowed)
                {
                    verb(assignment);
                    assignment.Status.ShouldBe(to);
                }
                else
                {
                    Should.Throw<RefusedException>(() => verb(assignment), $"{from} → {to}");
                }
            }
        }
    }

    [Theory]
    [InlineData(2026, 3, 29, 22)] // summer time begins: the day ends at 22:00 UTC
    [InlineData(2026, 10, 25, 23)] // and ends at 23:00 UTC on the day of the change back
    public void Deadline_ends_with_the_local_day(int year, int month, int day, int utcHour)
    {
        var due = new DateOnly(year, month, day);
        var assignment = Assigned(due);
        var end = new DateTimeOffset(year, month, day, utcHour, 0, 0, TimeSpan.Zero);
        assignment.DueAt.ShouldBe(end);
        assignment.FallOverdue(end.AddSeconds(-1)).ShouldBeFalse();
        assignment.FallOverdue(end).ShouldBeTrue();
        assignment.FallOverdue(end).ShouldBeFalse();
    }

    [Fact]
    public void Leave_keeps_the_days_that_were_left_and_gives_two_weeks_at_least()
    {
        var roomy = Assigned(new DateOnly(2026, 4, 1));
        roomy.Pause("Parental leave", Oslo, Now);
        roomy.NextReminderAt.ShouldBeNull();
        roomy.Resume(_requirement, Oslo, Now.AddDays(100));
        roomy.DueOn.ShouldBe(new DateOnly(2026, 6, 10).AddDays(30));
        var tight = Assigned(new DateOnly(2026, 3, 5));
        tight.Pause("Sick leave", Oslo, Now);
        tight.Resume(_requirement, Oslo, Now.AddDays(10));
        tight.DueOn.ShouldBe(new DateOnly(2026, 3, 26));
    }

    [Fact]
    public void Leave_noted_later_counts_the_days_from_its_beginning()
    {
        var late = Assigned(new DateOnly(2026, 4, 1));
        late.FallOverdue(late.DueAt);
        late.PauseForLeave(new DateOnly(2026, 3, 12), Oslo, late.DueAt.AddDays(5));
        (late.Status, late.PausedFor, late.RemainingDays).ShouldBe((AssignmentStatus.Paused, PauseCause.Leave, 20));
        late.Resume(_requirement, Oslo, Now.AddDays(60));
        (late.Status, late.PausedFor, late.RemainingDays, late.DueOn).ShouldBe((AssignmentStatus.Assigned, null, null, new DateOnly(2026, 5, 21)));
    }

    [Fact]
    public void Missed_steps_of_the_ladder_are_taken_once_and_without_a_flood()
    {
        var assignment = Assigned(new DateOnly(2026, 4, 1));
        assignment.NextReminderAt.ShouldBe(Oslo.At(new DateOnly(2026, 3, 18), new TimeOnly(8, 0))); // 30 days before has passed already
        var steps = assignment.Climb(_requirement.Ladder, Oslo, Now.AddDays(40));
        steps.ShouldBe([new LadderStep(7, LadderKind.Remind), new LadderStep(3, LadderKind.TellManager)], ignoreOrder: true);
        assignment.Climb(_requirement.Ladder, Oslo, Now.AddDays(40)).ShouldBeEmpty();
        assignment.NextReminderAt.ShouldBe(Oslo.At(new DateOnly(2026, 4, 15), new TimeOnly(8, 0)));
    }

    [Fact]
    public void Next_cycle_is_due_at_expiry_and_the_last_is_kept()
    {
        var first = Assigned(new DateOnly(2026, 4, 1));
        first.Complete(_requirement, Now.AddDays(3), Oslo, Now.AddDays(3));
        first.ExpiresOn.ShouldBe(new DateOnly(2027, 4, 1));
        var next = first.Renew(_requirement, Oslo, first.NextCycleAt!.Value);
        (next.Cycle, next.DueOn, next.ExpiredOn, next.IsCurrent).ShouldBe((2, new DateOnly(2027, 4, 1), first.ExpiresOn, true));
        (first.Status, first.IsCurrent, first.NextCycleAt, first.CompletedOn).ShouldBe((AssignmentStatus.Completed, false, null, new DateOnly(2026, 3, 5)));
        Should.Throw<RefusedException>(() => first.Renew(_requirement, Oslo, Now));
    }

    [Fact]
    public void Extension_starts_the_ladder_again_and_asks_for_a_reason()
    {
        var assignment = Assigned(new DateOnly(2026, 3, 5));
        assignment.FallOverdue(Now.AddDays(10));
        Should.Throw<RefusedException>(() => assignment.Extend(_requirement, new DateOnly(2026, 4, 20), " ", Oslo, Now.AddDays(10)));
        assignment.Extend(_requirement, new DateOnly(2026, 4, 20), "Illness", Oslo, Now.AddDays(10));
        (assignment.Status, assignment.DueOn, assignment.Due.Anchor).ShouldBe((AssignmentStatus.Assigned, new DateOnly(2026, 4, 20), DueAnchor.Extension));
        assignment.NextReminderAt.ShouldBe(Oslo.At(new DateOnly(2026, 3, 21), new TimeOnly(8, 0)));
    }

    [Fact]
    public void Mails_read_well_in_three_languages()
    {
        var assignment = Assigned(new DateOnly(2026, 4, 1));
        Reader Nora(string language) => new(Guid.Empty, "Nora Lie", "nora@example.org", language, "Europe/Oslo");
        MailSnapshot.Matches("training-assigned", l => TrainingMails.Assigned(Nora(l), _requirement.Title, assignment));
        DateOnly today = new(2026, 3, 25);
        DigestLine[] own = [new("Nora Lie", _requirement.Title, new(2026, 4, 1)), new("Nora Lie", new LocalisedText("Conduct", "God skikk", "Gedrag"), today), new("Nora Lie", new LocalisedText("Privacy", "Personvern", "Privacy"), new(2026, 3, 20))];
        DigestLine[] others = [new("Lars Dahl", _requirement.Title, new(2026, 3, 22)), new("Pål Haugen", _requirement.Title, new(2026, 3, 22))];
        MailSnapshot.Matches("training-digest", l => TrainingMails.Digest(Nora(l), today, own, []));
        MailSnapshot.Matches("training-digest-one", l => TrainingMails.Digest(Nora(l), today, own[..1], []));
        MailSnapshot.Matches("training-digest-manager", l => TrainingMails.Digest(Nora(l), today, own[..1], others));
        MailSnapshot.Matches("training-digest-mailbox", l => TrainingMails.Digest(Reader.OfMailbox("compliance@example.org") with { Language = l }, today, [], others[..1]));
    }

    private static Requirement Yearly()
    {
        var requirement = Requirement.Draft("aml", new RequirementWords(new LocalisedText("Anti-money laundering", "Hvitvasking", "Witwassen"), LocalisedText.Empty, RequirementCategory.Compliance));
        requirement.Ask(new RequiredItems([new RequiredItem(LearningKind.Exam, Guid.CreateVersion7())]));
        requirement.Time(new DueRule(DueKind.AfterAssignment, 30), new Recurrence(12, RecurrenceBase.ExpiryDate, 60));
        return requirement;
    }

    private Assignment Assigned(DateOnly due) => Assignment.Assign(
        _requirement, Guid.CreateVersion7(), DueDate.Of(new DueRule(DueKind.Fixed, 0, due), null, new DateOnly(2026, 3, 2), Oslo), 1, Oslo, Now);

    private Assignment In(AssignmentStatus status)
    {
        var assignment = Assigned(new DateOnly(2026, 3, 5));
        switch (status)
        {
            case AssignmentStatus.Assigned:
                break;
            case AssignmentStatus.InProgress:
                assignment.Start(Now);
                break;
            case AssignmentStatus.Overdue:
                assignment.FallOverdue(assignment.DueAt);
                break;
            default:
                Verbs().Single(v => v.To == status).Do(assignment);
                break;
        }

        return assignment;
    }

    private List<(AssignmentStatus To, Action<Assignment> Do)> Verbs() =>
    [
        (AssignmentStatus.Completed, a => a.Complete(_requirement, Now, Oslo, Now)),
        (AssignmentStatus.Waived, a => a.Waive(_requirement, WaiverReason.TestedOut, "Knows it", Oslo, Now)),
        (AssignmentStatus.Paused, a => a.Pause("Leave", Oslo, Now)),
        (AssignmentStatus.Withdrawn, a => a.Withdraw(Now)),
    ];
}
