using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies.Careers;

/// <summary>What a public page tells search engines and link previews of itself.</summary>
public sealed record CareersHead(SiteAddress Site, string Path, string Title, string Description, string Organisation)
{
    /// <summary>The language that the address names, if it does.</summary>
    public string? Asked { get; init; }

    /// <summary>Each language is an address of its own; filters, pages and sources are not.</summary>
    public string Canonical => Asked is null ? Site.Url(Path) : In(Asked);

    public string In(string language) => Site.Url($"{Path}?lang={language}");

    public static string Locale(string language) => Languages.CultureOf(language).Name.Replace('-', '_');
}
