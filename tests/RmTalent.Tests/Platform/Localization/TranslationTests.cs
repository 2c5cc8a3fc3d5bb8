using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using RmTalent.Platform.Localization;

namespace RmTalent.Tests.Platform.Localization;

/// <summary>Every text that a person can read has Norwegian and Dutch. Keys are found in the sources, where they are written.</summary>
public sealed partial class TranslationTests
{
    private static readonly Texts Texts = new();
    private static readonly Lazy<IReadOnlyList<(string File, string Text)>> All = new(() =>
        [.. Sources().AsParallel().SelectMany(f => KeysIn(File.ReadAllText(f)).Select(k => (Path.GetRelativePath(Root(), f), k)))]);

    [Theory]
    [InlineData(Languages.Norwegian)]
    [InlineData(Languages.Dutch)]
    public void No_text_is_missing(string language) =>
        Keys().Where(k => Texts.Find(language, k.Text) is not { Length: > 0 }).Select(k => $"{k.File}: {k.Text}").Distinct().ShouldBeEmpty();

    [Theory]
    [InlineData(Languages.Norwegian)]
    [InlineData(Languages.Dutch)]
    public void Translations_keep_the_places(string language) =>
        Keys().Where(k => Texts.Find(language, k.Text) is { } text && !Places(k.Text).SetEquals(Places(text))).Select(k => $"{k.File}: {k.Text}").ShouldBeEmpty();

    [Fact]
    public void No_translation_is_left_over()
    {
        var used = Keys().Select(k => k.Text).ToHashSet(StringComparer.Ordinal);
        var sources = string.Join('\n', Sources().Select(File.ReadAllText));
        TextFiles().SelectMany(f => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(f))!.Keys.Select(k => (File: f, Key: k)))
            .Where(k => !used.Contains(k.Key) && !sources.Contains(k.Key, StringComparison.Ordinal) && !sources.Contains(JsonSerializer.Serialize(k.Key), StringComparison.Ordinal))
            .Select(k => $"{Path.GetRelativePath(Root(), k.File)}: {k.Key}").ShouldBeEmpty();
    }

    [Fact]
    public void What_is_said_of_one_is_said_in_every_language_of_a_known_text()
    {
        var known = TextFiles().SelectMany(f => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(f))!.Keys).ToHashSet(StringComparer.Ordinal);
        var wrong = Singulars().Where(s => !known.Contains(s.Key) || !Languages.All.Order(StringComparer.Ordinal).SequenceEqual(s.Value.Keys.Order(StringComparer.Ordinal))
            || s.Value.Values.Any(v => !Places(v).IsSubsetOf(Places(s.Key)))).Select(s => s.Key).ToList();
        wrong.ShouldBeEmpty();
        Singulars().GroupBy(s => s.Key, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Languages.English, 1, "1 sign-up to approve")]
    [InlineData(Languages.English, 2, "2 sign-ups to approve")]
    [InlineData(Languages.Norwegian, 1, "1 påmelding å godkjenne")]
    [InlineData(Languages.Dutch, 1, "1 aanmelding om goed te keuren")]
    public void One_is_not_said_as_many(string language, int count, string said) => Texts.In(language, "{0} sign-ups to approve", count).ShouldBe(said);

    [Fact]
    public void Detector_finds_the_ways_to_write_a_text() =>
        KeysIn("""
            <h1>@T["One {0}", n]</h1> Refuse.When(x, "Two"); [Says("three {Status}")] ErrorMessage = "Four" texts.In(lang, "Five")
            <field asp-for="X" label="Six" hint="Seven" /> new NavItem("Eight", ViewData["Title"] = T["Nine"]; [Text("Ten")]
            <page-header title="Eleven" heading="@Model.X" back-text="Twelve" /> <a title="not this" label="@X">
            new MailParagraph("Thirteen {0}", x) new MailDetail("Fourteen", y) static string Title => "Fifteen"; words.Say("Sixteen", z)
            """).ShouldBe(["One {0}", "Two", "three {Status}", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
                "Thirteen {0}", "Fourteen", "Fifteen", "Sixteen"], ignoreOrder: true);

    private static IReadOnlyList<(string File, string Text)> Keys() => All.Value;

    private static IEnumerable<string> KeysIn(string source) => KeyPattern().Matches(CommentPattern().Replace(source, "")).Select(m => Regex.Unescape(m.Groups["key"].Value)).Where(k => k.Any(char.IsLetter));

    private static HashSet<string> Places(string text) => [.. PlacePattern().Matches(text).Select(m => m.Value)];

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Path.Combine(Root(), "src/RmTalent"), "*.cs*", SearchOption.AllDirectories)
        .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal))
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal))
        .Where(f => !f.Contains("/Features/Design/", StringComparison.Ordinal)); // the style guide is for developers

    private static IEnumerable<KeyValuePair<string, Dictionary<string, string>>> Singulars() =>
        Directory.EnumerateFiles(Path.Combine(Root(), "src/RmTalent/Features"), "Singulars.json", SearchOption.AllDirectories)
            .SelectMany(f => JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(File.ReadAllText(f))!);

    private static IEnumerable<string> TextFiles() => Directory.EnumerateFiles(Path.Combine(Root(), "src/RmTalent"), "Texts.*.json", SearchOption.AllDirectories)
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../.."));

    /// <summary>
    /// T["…"], texts["…"], .In(language, "…"), Refuse.When(…, "…"), RefusedException("…"), [Says("…")], [Text("…")] on enum members, ErrorMessage = "…",
    /// NavItem("…"), TodayItem("…"), the blocks of mails, titles of sweeps, and the label-like attributes of tag helpers.
    /// </summary>
    [GeneratedRegex("""
        (?: \b(?:T|texts)\[\s* | \.In\([^()"]*?,\s* | Refuse\.When\([^;"]*,\s* | RefusedException\(\s* | \[Says\(\s* | \[Text\(\s* | ErrorMessage\s*=\s*
          | new\ NavItem\(\s* | new\ TodayItem\(\s* | new\ Mail(?:Text|Paragraph|Detail|Button)\(\s* | static\ string\ Title\s*=>\s* | \.Say\(\s* | (?<=\s)(?:label|hint|empty)=
          | \b(?:title|subtitle|text|back-text|action|suffix|unit)=(?<=<(?:page-header|empty-state|confirm|status|chart|field|file-field|stepper|filter-bar)\s(?:[^<>"]|"[^"]*")*) )
        "(?<key>(?!@)(?:[^"\\]|\\.)+)"
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex KeyPattern();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex CommentPattern();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex PlacePattern();
}
