using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Sessions;

[Says("planned a session")]
public sealed record SessionPlanned(Guid CourseId, DateTimeOffset StartsAt) : IFact;

/// <param name="StartsAt">The new beginning.</param>
/// <param name="DatesBefore">How many days it had: those that are no more leave people's calendars.</param>
/// <param name="IsElsewhere">Time or place changed: who comes must know. More seats or another trainer are no news to them.</param>
/// <param name="TrainersBefore">Who taught until now.</param>
[Says("changed the session")]
public sealed record SessionChanged(DateTimeOffset StartsAt, int DatesBefore = 1, bool IsElsewhere = true, IReadOnlyList<Guid>? TrainersBefore = null) : IFact;

[Says("took off a trainer who has left")]
public sealed record SessionTrainerLeft(Guid PersonId) : IFact;

[Says("cancelled the session")]
public sealed record SessionCancelled : IFact;

[Says("gave somebody a seat")]
public sealed record SeatTaken(Guid PersonId) : IFact;

[Says("put somebody on the waitlist")]
public sealed record SeatAwaited(Guid PersonId) : IFact;

[Says("asked the manager for a seat")]
public sealed record SeatAsked(Guid PersonId) : IFact;

[Says("said no to a sign-up")]
public sealed record SeatDeclined(Guid PersonId) : IFact;

[Says("gave a seat up")]
public sealed record SeatLeft(Guid PersonId, bool HadSeat, bool IsTakenBack = false) : IFact;

/// <summary>Came without a seat, and stayed.</summary>
[Says("added somebody who came without a seat")]
public sealed record SeatWalkedInto(Guid PersonId) : IFact;

[Says("gave a free seat to the first on the waitlist")]
public sealed record SeatPromoted(Guid PersonId) : IFact;

[Says("confirmed the seat")]
public sealed record SeatConfirmed(Guid PersonId) : IFact;

[Says("recorded attendance")]
public sealed record AttendanceRecorded(Guid PersonId) : IFact;

/// <summary>Names nobody: who gave feedback stands on the seat, what was said stands with nobody.</summary>
[Says("gave feedback on the session")]
public sealed record FeedbackGiven : IFact;
