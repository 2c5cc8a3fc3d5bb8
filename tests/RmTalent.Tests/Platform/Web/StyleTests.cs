using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace RmTalent.Tests.Platform.Web;

public sealed partial class StyleTests
{
    [Fact]
    public void Every_class_that_a_page_names_has_a_style()
    {
        var site = Site();
        var styled = Directory.EnumerateFiles(Path.Combine(site, "wwwroot", "css"), "*.css").SelectMany(f => Selector().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        var named =
            from file in Directory.EnumerateFiles(Path.Combine(site, "Features"), "*.cshtml", SearchOption.AllDirectories)
            from attribute in Attribute().Matches(Code().Replace(File.ReadAllText(file), "@"))
            from name in Plain().Matches(attribute.Groups[1].Value)
            where !styled.Contains(name.Value)
            select $"{Path.GetFileName(file)}: {name.Value}";

        styled.Count.ShouldBeGreaterThan(100);
        named.Distinct(StringComparer.Ordinal).ShouldBeEmpty();
    }

    /// <summary>Signing out is never refused, a link that is over asks for a new one whoever posts, and the style guide refuses nothing.</summary>
    [Fact]
    public void Every_page_that_takes_something_can_say_why_it_does_not() =>
        Directory.EnumerateFiles(Path.Combine(Site(), "Features"), "*.cshtml", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f) is not ("SignOut.cshtml" or "ExpiredLink.cshtml") && !f.Contains("/Design/", StringComparison.Ordinal))
            .Where(f => File.ReadAllText(f) is var page && page.StartsWith("@page", StringComparison.Ordinal) && Posts().IsMatch(page) && !page.Contains("<error-summary", StringComparison.Ordinal))
            .Select(Path.GetFileName).ShouldBeEmpty();

    private static string Site([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../../../src/RmTalent"));

    [GeneratedRegex("<form[^>]*method=\"post\"|<confirm ")]
    private static partial Regex Posts();

    [GeneratedRegex(@"\.([a-zA-Z_][\w-]*)")]
    private static partial Regex Selector();

    [GeneratedRegex("class=\"([^\"]*)\"")]
    private static partial Regex Attribute();

    /// <summary>C# among markup, with what it stands against: <c>tone-@Model.Tone</c>.</summary>
    [GeneratedRegex(@"[\w-]*@(\((?>[^()]+|\((?<d>)|\)(?<-d>))*(?(d)(?!))\)|[\w.\[\]]+(\([^)]*\))?)")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<![\w@-])[a-z][\w-]*(?![\w@-])")]
    private static partial Regex Plain();
}
