using RmTalent.Features.People;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.MandatoryTraining.Requirements;

/// <summary>Why somebody is in an audience: the parts of the rule that they fit.</summary>
public static class AudienceWords
{
    /// <param name="texts">In the reader's language.</param>
    /// <param name="audience">The rule.</param>
    /// <param name="person">Who is in it.</param>
    /// <param name="teams">Names of the rule's teams.</param>
    public static string Explain(this ITexts texts, Audience audience, Person person, IReadOnlyDictionary<Guid, string> teams)
    {
        var named = audience.PersonIds.Contains(person.Id);
        if (audience.HasNoRule)
        {
            return named ? texts["Named in the rule"] : texts["Everybody"];
        }

        List<string> parts =
        [
            .. audience.RmTypes.Count > 0 && person.RmType is { } kind && audience.RmTypes.Contains(kind) ? [texts.Of(kind)] : Array.Empty<string>(),
            .. audience.Roles.Select(r => texts[Platform.Security.Roles.Label(r)]),
            .. audience.Sectors.Contains(person.Sector) ? [texts.Of(person.Sector)] : Array.Empty<string>(),
            .. audience.Countries.Contains(person.Country, StringComparer.Ordinal) ? [texts[Countries.NameOf(person.Country)]] : Array.Empty<string>(),
            .. person.TeamId is { } team && teams.TryGetValue(team, out var name) ? [name] : Array.Empty<string>(),
            .. audience.HiredFrom is null && audience.HiredTo is null ? [] : new[] { texts["First day of work: {0:d}", person.StartsOn] },
        ];
        return named && !Fits(audience, person) ? texts["Named in the rule"] : string.Join(" · ", parts);
    }

    /// <summary>By what stands on the person; roles are known to the account.</summary>
    private static bool Fits(Audience audience, Person person) =>
        (audience.RmTypes.Count == 0 || person.RmType is { } kind && audience.RmTypes.Contains(kind))
        && (audience.Sectors.Count == 0 || audience.Sectors.Contains(person.Sector))
        && (audience.Countries.Count == 0 || audience.Countries.Contains(person.Country, StringComparer.Ordinal))
        && (audience.TeamIds.Count == 0 || person.TeamId is { } team && audience.TeamIds.Contains(team));
}
