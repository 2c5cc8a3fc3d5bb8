using System.Security.Claims;

namespace RmTalent.Platform.Web;

/// <summary>What a slice says on the home page: what this person has to do, most pressing first.</summary>
public interface IToday
{
    Task<IReadOnlyList<TodayItem>> ForAsync(ClaimsPrincipal user, CancellationToken cancellationToken);
}

/// <param name="Text">What to do, in the reader's language.</param>
/// <param name="Detail">A second line, in the reader's language.</param>
/// <param name="Icon">A name from wwwroot-assets/icons.json.</param>
/// <param name="Group">Heading on the home page, an English key.</param>
public sealed record TodayItem(string Text, string? Detail, string Url, string Icon, DateOnly? DueOn, Urgency Urgency, string Group);

public enum Urgency
{
    [Tone(Tone.Bad)] Overdue,
    [Tone(Tone.Warning)] Today,
    [Tone(Tone.Info)] Soon,
    Normal,
}
