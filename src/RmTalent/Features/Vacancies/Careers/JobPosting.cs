using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies.Careers;

/// <summary>A vacancy as schema.org/JobPosting, in the form that search engines document.</summary>
public sealed class JobPosting
{
    private readonly JsonObject _json;

    private JobPosting(JsonObject json) => _json = json;

    /// <param name="v">Published.</param>
    /// <param name="organisation">Who hires.</param>
    /// <param name="site">For its address.</param>
    /// <param name="texts">Speaks the vacancy's language.</param>
    /// <param name="skills">The competencies that it asks for, in its language.</param>
    public static JobPosting Of(Vacancy v, Organisation organisation, SiteAddress site, ITexts texts, IReadOnlyList<string> skills)
    {
        var calendar = WorkingCalendar.Of(organisation);
        var json = new JsonObject
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "JobPosting",
            ["title"] = v.Title,
            ["description"] = Description(v, texts, skills),
            ["inLanguage"] = v.Language,
            ["identifier"] = new JsonObject { ["@type"] = "PropertyValue", ["name"] = organisation.Name, ["value"] = v.Reference },
            ["datePosted"] = calendar.LocalDate(v.PublishedAt!.Value).ToString("O", CultureInfo.InvariantCulture),
            ["hiringOrganization"] = Hirer(organisation, site),
            ["jobLocation"] = Place(v, organisation),
            ["employmentType"] = v.EmploymentType switch
            {
                EmploymentType.PartTime => "PART_TIME",
                EmploymentType.FixedTerm => "TEMPORARY",
                EmploymentType.Internship => "INTERN",
                _ => "FULL_TIME",
            },
            ["totalJobOpenings"] = v.Positions,
            ["directApply"] = true,
            ["url"] = site.Url($"/careers/{v.Slug}"),
            ["baseSalary"] = Salary(v),
            ["skills"] = string.Join(", ", skills),
        };
        if (v.RemoteShare == 100)
        {
            json["jobLocationType"] = "TELECOMMUTE";
            json["applicantLocationRequirements"] = new JsonObject { ["@type"] = "Country", ["name"] = CountryNames.Of(v.Country) };
        }

        if (v.ExperienceYears is > 0 and var years)
        {
            json["experienceRequirements"] = new JsonObject { ["@type"] = "OccupationalExperienceRequirements", ["monthsOfExperience"] = years * 12 };
        }

        if (Degree(v.Education) is { } degree)
        {
            json["educationRequirements"] = new JsonObject { ["@type"] = "EducationalOccupationalCredential", ["credentialCategory"] = degree };
        }

        if (v.ApplyByOn is { } until)
        {
            json["validThrough"] = calendar.EndOfDay(until).AddSeconds(-1).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        }

        return new JobPosting(json);
    }

    /// <summary>Vacancies in the order in which a page shows them, by their addresses.</summary>
    public static string List(IEnumerable<(string Title, string Url)> vacancies) => new JsonObject
    {
        ["@context"] = "https://schema.org/",
        ["@type"] = "ItemList",
        ["itemListElement"] = new JsonArray([.. vacancies.Select((v, n) => new JsonObject { ["@type"] = "ListItem", ["position"] = n + 1, ["name"] = v.Title, ["url"] = v.Url })]),
    }.ToJsonString(JsonSerializerOptions.Default);

    /// <summary>The element in which programs look for it. A tag helper would write the plus sign of its type as an entity, and not every program reads that.</summary>
    public static string Script(string json) => $"<script type=\"application/ld+json\">{json}</script>";

    /// <summary>The default encoder escapes what could end the script element.</summary>
    public string ToJson() => _json.ToJsonString(JsonSerializerOptions.Default);

    /// <summary>The whole advertisement: a must-have competency stands in it at the least.</summary>
    private static string Description(Vacancy v, ITexts texts, IReadOnlyList<string> skills)
    {
        var html = new StringBuilder();
        void Add(string heading, string inner) => html.Append(CultureInfo.InvariantCulture, $"<h3>{WebUtility.HtmlEncode(texts.In(v.Language, heading))}</h3>{inner}");
        html.Append(AdText.Html(v.Summary));
        foreach (var (heading, text) in new[] { ("What you will do", v.Duties), ("What success looks like", v.SuccessLooksLike), ("Who we are", v.Culture) })
        {
            if (text.Length > 0)
            {
                Add(heading, AdText.Html(text).ToString()!);
            }
        }

        Add("What you bring", $"<ul>{string.Concat(skills.Append(v.Education).Append(v.Certifications).Where(s => s.Length > 0).Select(s => $"<li>{WebUtility.HtmlEncode(s)}</li>"))}</ul>");
        return html.ToString();
    }

    /// <summary>The category that search engines know, where the education names a degree; the words are the same in our languages.</summary>
    private static string? Degree(string education) =>
        education.Contains("bachelor", StringComparison.OrdinalIgnoreCase) ? "bachelor degree"
        : education.Contains("master", StringComparison.OrdinalIgnoreCase) ? "postgraduate degree" : null;

    private static JsonObject Hirer(Organisation organisation, SiteAddress site)
    {
        var hirer = new JsonObject { ["@type"] = "Organization", ["name"] = organisation.Name };
        if (organisation.Website.Length > 0)
        {
            hirer["sameAs"] = organisation.Website;
        }

        if (organisation.LogoId is { } logo)
        {
            hirer["logo"] = site.Url(LogoAddress.PathOf(logo));
        }

        return hirer;
    }

    /// <summary>With street and postal code when it is where the organisation is.</summary>
    private static JsonObject Place(Vacancy v, Organisation organisation)
    {
        var address = new JsonObject { ["@type"] = "PostalAddress", ["addressCountry"] = v.Country };
        if (v.Location.Length > 0)
        {
            address["addressLocality"] = v.Location;
        }

        if (organisation.Street.Length > 0 && v.Country == organisation.Country && string.Equals(v.Location, organisation.City, StringComparison.OrdinalIgnoreCase))
        {
            (address["streetAddress"], address["postalCode"]) = (organisation.Street, organisation.PostalCode);
        }

        return new JsonObject { ["@type"] = "Place", ["address"] = address };
    }

    private static JsonObject Salary(Vacancy v) => new()
    {
        ["@type"] = "MonetaryAmount",
        ["currency"] = v.Currency,
        ["value"] = new JsonObject
        {
            ["@type"] = "QuantitativeValue",
            ["minValue"] = v.PayMin,
            ["maxValue"] = v.PayMax,
            ["unitText"] = v.PayPeriod.ToString().ToUpperInvariant(),
        },
    };
}
