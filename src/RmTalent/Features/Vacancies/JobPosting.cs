using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies;

/// <summary>A vacancy as schema.org/JobPosting, in the form that search engines document.</summary>
public sealed class JobPosting
{
    private readonly JsonObject _json;

    private JobPosting(JsonObject json) => _json = json;

    public static JobPosting Of(Vacancy v, Organisation organisation, SiteAddress site)
    {
        var json = new JsonObject
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "JobPosting",
            ["title"] = v.Title,
            ["description"] = Description(v),
            ["inLanguage"] = v.Language,
            ["identifier"] = new JsonObject { ["@type"] = "PropertyValue", ["name"] = organisation.Name, ["value"] = v.Reference },
            ["datePosted"] = Date(v.PublishedAt!.Value),
            ["hiringOrganization"] = Hirer(organisation),
            ["jobLocation"] = Place(v),
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
        };
        if (v.RemoteShare == 100)
        {
            json["jobLocationType"] = "TELECOMMUTE";
            json["applicantLocationRequirements"] = new JsonObject { ["@type"] = "Country", ["name"] = v.Country };
        }

        if (v.ApplyByOn is { } until)
        {
            json["validThrough"] = until.ToString("O", CultureInfo.InvariantCulture) + "T23:59:59";
        }

        return new JobPosting(json);
    }

    /// <summary>The default encoder escapes what could end the script element.</summary>
    public string ToJson() => _json.ToJsonString(JsonSerializerOptions.Default);

    private static string Description(Vacancy v) => string.Concat(
        new[] { v.Summary, v.Duties, v.SuccessLooksLike, v.Culture }.Where(t => t.Length > 0).Select(t => AdText.Html(t).ToString()));

    private static JsonObject Hirer(Organisation organisation)
    {
        var hirer = new JsonObject { ["@type"] = "Organization", ["name"] = organisation.Name };
        if (organisation.Website.Length > 0)
        {
            hirer["sameAs"] = organisation.Website;
        }

        return hirer;
    }

    private static JsonObject Place(Vacancy v) => new()
    {
        ["@type"] = "Place",
        ["address"] = new JsonObject { ["@type"] = "PostalAddress", ["addressLocality"] = v.Location, ["addressCountry"] = v.Country },
    };

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

    private static string Date(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
