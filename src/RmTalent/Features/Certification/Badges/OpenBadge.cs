using System.Globalization;
using System.Text.Json.Nodes;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification.Badges;

/// <summary>
/// A certificate as an Open Badges 3.0 credential for signing as VC-JWT. It says what the paper says, no more:
/// the ids in it lead to nobody, and the address of the check is the one in the QR code.
/// </summary>
public static class OpenBadge
{
    private static readonly string[] Contexts = ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"];

    /// <summary>The ids by which a verifier finds a certificate in the list of those that no longer count.</summary>
    public static string IdOf(Guid awardId) => $"urn:uuid:{awardId}";

    public static JsonObject Of(Award award, Achievement achievement, SiteAddress site, WorkingCalendar calendar)
    {
        var said = award.Snapshot;
        var (id, subject) = (IdOf(award.Id), $"urn:uuid:{award.PersonId}");
        var (from, until) = (calendar.StartOfDay(said.IssuedOn), said.ValidUntil is { } last ? calendar.EndOfDay(last) : (DateTimeOffset?)null);
        var badge = new JsonObject
        {
            ["@context"] = Context(),
            ["id"] = id,
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["name"] = said.Achievement.In(said.Language),
            ["issuer"] = Profile(said.Organisation, site),
            ["validFrom"] = Instant(from),
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = subject,
                ["type"] = new JsonArray("AchievementSubject"),
                ["identifier"] = new JsonArray(new JsonObject
                {
                    ["type"] = "IdentityObject",
                    ["identityHash"] = said.Learner,
                    ["identityType"] = "name",
                    ["hashed"] = false,
                }),
                ["licenseNumber"] = award.Number,
                ["narrative"] = said.Statement.In(said.Language),
                ["achievement"] = Describe(achievement, said.Language, site),
            },
            ["evidence"] = new JsonArray(new JsonObject { ["id"] = said.VerifyUrl, ["type"] = new JsonArray("Evidence"), ["name"] = award.Number }),
            ["credentialStatus"] = new JsonObject { ["id"] = site.Url("/badges/revocations"), ["type"] = "1EdTechRevocationList" },
            ["iss"] = IssuerId(site),
            ["jti"] = id,
            ["sub"] = subject,
            ["nbf"] = from.ToUnixTimeSeconds(),
        };
        if (until is { } end)
        {
            badge["validUntil"] = Instant(end);
            badge["exp"] = end.ToUnixTimeSeconds();
        }

        return badge;
    }

    /// <summary>The achievement by itself, for its public page's twin for programs.</summary>
    public static JsonObject Describe(Achievement achievement, string language, SiteAddress site)
    {
        var (words, page) = (achievement.Words, site.Url($"/achievements/{achievement.Id}"));
        var described = new JsonObject
        {
            ["id"] = page,
            ["type"] = new JsonArray("Achievement"),
            ["achievementType"] = "Certificate",
            ["inLanguage"] = language,
            ["name"] = words.Name.In(language),
            ["description"] = words.Title.In(language),
            ["criteria"] = new JsonObject { ["id"] = page, ["narrative"] = words.Criteria.In(language) },
            ["image"] = new JsonObject { ["id"] = $"{page}/seal.svg", ["type"] = "Image", ["caption"] = words.Organisation },
        };
        if (words.Competency is { } competency)
        {
            described["tag"] = new JsonArray(competency.In(language));
        }

        return described;
    }

    public static JsonObject Profile(string organisation, SiteAddress site) => new()
    {
        ["id"] = IssuerId(site),
        ["type"] = new JsonArray("Profile"),
        ["name"] = organisation,
        ["url"] = site.Root,
    };

    public static JsonArray Context() => [.. Contexts.Select(c => JsonValue.Create(c))];

    private static string IssuerId(SiteAddress site) => site.Url("/badges/issuer");

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
