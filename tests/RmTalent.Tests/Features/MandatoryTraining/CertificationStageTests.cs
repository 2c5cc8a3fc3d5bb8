using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Domain;
using static RmTalent.Features.MandatoryTraining.Assignments.CertificationStage;

namespace RmTalent.Tests.Features.MandatoryTraining;

public sealed class CertificationStageTests
{
    private static readonly WorkingCalendar Oslo = new("Europe/Oslo", "NO");
    private static readonly WorkingCalendar NewYork = new("America/New_York", "US");
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Certified_then_window_open_then_expired_and_nothing_is_overwritten()
    {
        var duty = Given.Yearly();
        var first = Given.Assigned(duty, Oslo, Now);
        first.Complete(duty, Now.AddDays(3), Oslo, Now.AddDays(3));
        (first.Stage, first.ExpiresOn, first.ExpiresAt).ShouldBe((Certified, new DateOnly(2027, 4, 1), Oslo.EndOfDay(new DateOnly(2027, 4, 1))));
        first.Expire(isRenewed: false, first.ExpiresAt!.Value.AddSeconds(-1)).ShouldBeFalse();

        var (completedOn, expiresOn, validity) = (first.CompletedOn, first.ExpiresOn, first.Validity);
        var next = first.Renew(duty, Oslo, first.NextCycleAt!.Value);
        first.Stage.ShouldBe(WindowOpen);
        next.FallOverdue(next.DueAt).ShouldBeTrue();
        first.Expire(isRenewed: false, next.DueAt).ShouldBeTrue();
        first.Expire(isRenewed: false, next.DueAt).ShouldBeFalse();
        (first.Stage, first.Status, first.CompletedOn, first.ExpiresOn, first.Validity).ShouldBe((Expired, AssignmentStatus.Completed, completedOn, expiresOn, validity));
        next.Complete(duty, next.DueAt.AddDays(5), Oslo, next.DueAt.AddDays(5));
        (next.Stage, next.ExpiresOn).ShouldBe((Certified, next.CompletedOn!.Value.AddMonths(12))); // late: from completion
    }

    [Fact]
    public void Repeated_inside_the_window_it_is_renewed_and_goes_on_from_its_expiry()
    {
        var duty = Given.Yearly();
        var first = Given.Assigned(duty, Oslo, Now);
        first.Complete(duty, Now, Oslo, Now);
        var next = first.Renew(duty, Oslo, first.NextCycleAt!.Value);
        next.Complete(duty, first.NextCycleAt ?? next.AssignedAt.AddDays(2), Oslo, next.AssignedAt.AddDays(2));
        next.ExpiresOn.ShouldBe(new DateOnly(2028, 4, 1));
        first.Expire(isRenewed: true, first.ExpiresAt!.Value).ShouldBeTrue();
        first.Stage.ShouldBe(Renewed);
    }

    [Fact]
    public void End_that_is_not_included_ends_the_day_before_and_still_anchors_the_next_run()
    {
        var duty = Given.Yearly(endIncluded: false);
        var first = Given.Assigned(duty, Oslo, Now);
        first.Complete(duty, Now, Oslo, Now);
        (first.Validity!.ExpiryOn, first.ExpiresOn).ShouldBe((new DateOnly(2027, 4, 1), new DateOnly(2027, 3, 31)));
        var next = first.Renew(duty, Oslo, first.NextCycleAt!.Value);
        (next.DueOn, next.ExpiredOn).ShouldBe((new DateOnly(2027, 3, 31), new DateOnly(2027, 4, 1)));
    }

    [Fact]
    public void What_was_learned_before_it_was_asked_for_counts_from_then()
    {
        var duty = Given.Yearly();
        var credit = Given.Assigned(duty, Oslo, Now);
        credit.Complete(duty, Now.AddMonths(-10), Oslo, Now);
        (credit.Validity!.Base, credit.ExpiresOn).ShouldBe((ValidityBase.Completion, new DateOnly(2026, 5, 2)));
    }

    [Theory]
    [InlineData("2026-03-08T04:30:00Z", 2026, 3, 7)] // an hour before midnight in New York, before its summer time begins
    [InlineData("2026-03-09T04:30:00Z", 2026, 3, 9)] // the same instant of the next day is after midnight: the clock was moved
    [InlineData("2026-11-01T04:30:00Z", 2026, 11, 1)]
    [InlineData("2026-11-02T04:30:00Z", 2026, 11, 1)]
    public void The_persons_zone_decides_the_day(string completedAt, int year, int month, int day)
    {
        var duty = Given.Yearly();
        var assignment = Given.Assigned(duty, NewYork, Now);
        assignment.Complete(duty, DateTimeOffset.Parse(completedAt, System.Globalization.CultureInfo.InvariantCulture), NewYork, Now.AddDays(300));
        assignment.CompletedOn.ShouldBe(new DateOnly(year, month, day));
        assignment.ExpiresAt.ShouldBe(NewYork.EndOfDay(assignment.ExpiresOn!.Value));
    }

    [Fact]
    public void Days_follow_the_person_into_another_zone()
    {
        var duty = Given.Yearly();
        var open = Given.Assigned(duty, Oslo, Now);
        open.Relocate(duty, Oslo).ShouldBeFalse();
        open.Relocate(duty, NewYork).ShouldBeTrue();
        (open.DueOn, open.DueAt, open.Due.Zone).ShouldBe((new DateOnly(2026, 4, 1), NewYork.EndOfDay(new DateOnly(2026, 4, 1)), "America/New_York"));
        var met = Given.Assigned(duty, Oslo, Now);
        met.Complete(duty, Now, Oslo, Now);
        met.Relocate(duty, NewYork);
        (met.ExpiresAt, met.NextCycleAt, met.Validity!.Zone).ShouldBe((NewYork.EndOfDay(met.ExpiresOn!.Value), NewYork.StartOfDay(met.Validity.WindowOpensOn), "America/New_York"));
    }

    [Fact]
    public void Credit_rests_and_is_restored_while_it_counts()
    {
        var duty = Given.Yearly();
        var met = Given.Assigned(duty, Oslo, Now);
        met.Complete(duty, Now, Oslo, Now);
        met.Free(Now.AddDays(30));
        (met.IsCurrent, met.Status, met.NextCycleAt).ShouldBe((false, AssignmentStatus.Completed, null));
        Should.Throw<RefusedException>(() => met.Restore(Oslo, Oslo.EndOfDay(met.ExpiresOn!.Value)));
        met.Restore(Oslo, Now.AddDays(90));
        (met.IsCurrent, met.ExpiresOn, met.NextCycleAt).ShouldBe((true, new DateOnly(2027, 4, 1), Oslo.StartOfDay(met.Validity!.WindowOpensOn)));
        met.States.Select(s => s.Status).ShouldBe([AssignmentStatus.Assigned, AssignmentStatus.Completed, AssignmentStatus.Withdrawn, AssignmentStatus.Completed]);
    }

    [Fact]
    public void Only_what_the_table_allows_is_possible() =>
        CertificationStages.Transitions.ShouldSatisfyAllConditions(
            t => t[Expired].ShouldBeEmpty(), t => t[Renewed].ShouldBeEmpty(), t => t[WindowOpen].ShouldNotContain(Certified), t => t.Keys.ShouldBe(Enum.GetValues<CertificationStage>(), ignoreOrder: true));
}
