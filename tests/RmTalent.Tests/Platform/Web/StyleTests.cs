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

    private static string Site([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../../../src/RmTalent"));

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
