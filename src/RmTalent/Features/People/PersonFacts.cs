using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.People;

[Says("added the person")]
public sealed record PersonJoined(Guid? TeamId, Guid? ManagerId) : IFact;

[Says("hired the person, who starts on {StartsOn}")]
public sealed record PersonHired(Guid ApplicationId, DateOnly? StartsOn, Guid? TeamId, Guid? ManagerId) : IFact;

[Says("changed the person's details")]
public sealed record PersonDescribed(Guid? TeamId, Guid? ManagerId) : IFact;

[Says("changed the line manager")]
public sealed record ManagerChanged(Guid? From, Guid? To) : IFact;

[Says("moved the first day of work from {From} to {To}")]
public sealed record FirstDayMoved(DateOnly From, DateOnly To) : IFact;

[Says("chose language and time zone")]
public sealed record PersonPreferred(string Language, string TimeZone) : IFact;

[Says("noted {On} as the last day of work")]
public sealed record PersonLeft(DateOnly On) : IFact;

/// <summary>The last day of work is over: what is open for the person closes.</summary>
[Says("closed what was open, as {On} was the last day of work")]
public sealed record EmploymentEnded(DateOnly On) : IFact;

[Says("took the person back")]
public sealed record PersonReturned : IFact;

[Says("{Change}")]
public sealed record SignInSecured(SecurityChange Change) : IFact;

[Says("gave the roles {Roles}")]
public sealed record RolesGiven(string Roles) : IFact;

public enum SecurityChange
{
    [Text("chose a password")]
    PasswordChosen,

    [Text("switched two-step sign-in on")]
    TwoStepOn,

    [Text("switched two-step sign-in off")]
    TwoStepOff,

    [Text("made new recovery codes")]
    RecoveryCodesMade,

    [Text("added a passkey")]
    PasskeyAdded,

    [Text("removed a passkey")]
    PasskeyRemoved,

    [Text("deactivated the account")]
    Deactivated,

    [Text("reactivated the account")]
    Reactivated,
}
