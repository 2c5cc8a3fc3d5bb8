using RmTalent.Platform.Domain;

namespace RmTalent.Features.People;

[Says("added the person")]
public sealed record PersonJoined(Guid? TeamId, Guid? ManagerId) : IFact;

[Says("hired the person, who starts on {StartsOn}")]
public sealed record PersonHired(Guid ApplicationId, DateOnly? StartsOn, Guid? TeamId, Guid? ManagerId) : IFact;

[Says("changed the person's details")]
public sealed record PersonDescribed(Guid? TeamId, Guid? ManagerId) : IFact;

[Says("chose language and time zone")]
public sealed record PersonPreferred(string Language, string TimeZone) : IFact;

[Says("noted {On} as the last day of work")]
public sealed record PersonLeft(DateOnly On) : IFact;

[Says("took the person back")]
public sealed record PersonReturned : IFact;
