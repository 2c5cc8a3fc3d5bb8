using RmTalent.Features.Learning;
using RmTalent.Features.Learning.Sessions;
using RmTalent.Platform.Domain;

namespace RmTalent.Tests.Features.Learning;

public sealed class SessionTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = Start.AddDays(-10);
    private readonly Guid _first = Guid.CreateVersion7();
    private readonly Guid _second = Guid.CreateVersion7();
    private readonly Guid _third = Guid.CreateVersion7();

    [Fact]
    public void Seat_that_is_given_up_goes_to_whoever_waited_longest()
    {
        var session = Small();
        session.Enrol(_first, Now).State.ShouldBe(SeatState.Enrolled);
        session.Enrol(_second, Now.AddHours(1)).State.ShouldBe(SeatState.Waiting);
        session.Enrol(_third, Now.AddHours(2));
        session.Leave(_first, Now.AddHours(3));
        session.Seats.Single(s => s.PersonId == _second).State.ShouldBe(SeatState.Enrolled);
        session.Seats.Single(s => s.PersonId == _third).State.ShouldBe(SeatState.Waiting);
    }

    [Fact]
    public void Only_full_attendance_completes_and_only_once()
    {
        var session = Small();
        session.Enrol(_first, Now);
        var course = new LearningItem(LearningKind.Course, session.CourseId, new("Course"), [], 60);
        session.Attend(_first, Attendance.Partial, _third, course, Start).ShouldBeNull();
        session.Attend(_first, Attendance.Full, _third, course, Start).ShouldNotBeNull();
        session.Attend(_first, Attendance.Full, _third, course, Start).ShouldBeNull();
        Should.Throw<RefusedException>(() => session.Attend(_first, Attendance.NoShow, _third, course, Start));
    }

    private static Session Small() => Session.Plan(Guid.CreateVersion7(), new SessionTerms(Start, Start.AddHours(3), "Room 1", "", 1, []));
}
