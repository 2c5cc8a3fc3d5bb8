using Microsoft.AspNetCore.Mvc.Rendering;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.People;

/// <summary>Countries in which an organisation's people may be, as ISO 3166-1 alpha-2.</summary>
public static class Countries
{
    private static readonly (string Code, string Name)[] All =
        [("NO", "Norway"), ("NL", "Netherlands"), ("BE", "Belgium"), ("DE", "Germany"), ("DK", "Denmark"), ("SE", "Sweden"), ("FI", "Finland"), ("GB", "United Kingdom"), ("IE", "Ireland"), ("FR", "France"), ("AT", "Austria")];

    public static IEnumerable<SelectListItem> Choices(ITexts texts) =>
        All.Select(c => new SelectListItem(texts[c.Name], c.Code)).OrderBy(c => c.Text, StringComparer.CurrentCulture);

    public static bool Known(string? code) => All.Any(c => c.Code == code);

    public static string NameOf(string code) => All.FirstOrDefault(c => c.Code == code).Name ?? code;
}
