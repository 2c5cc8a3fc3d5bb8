using System.Security.Claims;

namespace RmTalent.Platform.Web;

/// <summary>What a slice says on the home page: what this person has to do, most pressing first.</summary>
public interface IToday
{
    Task<IReadOnlyList<TodayItem>> ForAsync(ClaimsPrincipal user, CancellationToken cancellationToken);
}

/// <summary>Text and detail are in the reader's language already; the group is an English key, a heading on the home page; the icon is a name from wwwroot-assets/icons.json.</summary>
public sealed record TodayItem(string Text, string? Detail, string Url, string Icon, DateOnly? DueOn, Urgency Urgency, string Group);

public enum Urgency
{
    [Tone(Tone.Bad)] Overdue,
    [Tone(Tone.Warning)] Today,
    [Tone(Tone.Info)] Soon,
    Normal,
}
