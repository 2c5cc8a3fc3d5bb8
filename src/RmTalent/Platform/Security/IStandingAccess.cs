using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Security;

public enum AccessEnd
{
    [Text("by the owner")] ByOwner,
    [Text("by an administrator")] ByAdministrator,
    [Text("because the owner signed out everywhere")] SignedOutEverywhere,
    [Text("because the owner chose a new password")] PasswordChosen,
    [Text("because the account was deactivated")] Deactivated,
    [Text("because the employment ended")] Left,
}

/// <summary>What lets programs act for a person who is not there. It ends with the person's sessions: who signs out everywhere means everywhere.</summary>
public interface IStandingAccess
{
    /// <summary>Ends all of it in the caller's unit of work; the caller saves.</summary>
    Task EndAsync(Guid accountId, AccessEnd why, CancellationToken cancellationToken);
}
