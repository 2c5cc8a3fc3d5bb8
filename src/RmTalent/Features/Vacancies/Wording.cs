using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Vacancies;

/// <summary>Points out exclusionary or unclear language in an advertisement. The words are data: Wording/{language}.json.</summary>
public static partial class Wording
{
    /// <summary>Words in a sentence; guides to plain language say 20 to 25 on average, this is the most.</summary>
    public const int LongestSentence = 32;

    public const int MostMusts = 7;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    private static readonly FrozenDictionary<string, Lazy<IReadOnlyList<Rule>>> Rules =
        Languages.All.ToFrozenDictionary(l => l, l => new Lazy<IReadOnlyList<Rule>>(() => Read(l)));

    /// <summary>The advice on the whole vacancy, in the order of its page.</summary>
    public static IReadOnlyList<WordingAdvice> Of(VacancyContent v) =>
    [
        .. Of(v.Role.Language, "Title", v.Role.Title),
        .. Of(v.Role.Language, v.Texts, v.Background),
        .. Of(v.Role.Language, "SetBy", v.Pay.SetBy),
        .. Musts(v.Requirements),
    ];

    public static IEnumerable<WordingAdvice> Of(string language, VacancyDescription texts, VacancyBackground background) =>
        new[]
        {
            ("Summary", texts.Summary), ("Duties", texts.Duties), ("SuccessLooksLike", texts.SuccessLooksLike), ("Culture", texts.Culture),
            ("Education", background.Education), ("Certifications", background.Certifications),
        }.SelectMany(f => Of(language, f.Item1, f.Item2));

    public static IEnumerable<WordingAdvice> Of(string language, string field, string text)
    {
        var words = Rules[language].Value.SelectMany(r => r.In(text).Select(m => At(field, r.Why, text, m.Index, m.Value, r.Instead)));
        var sentences = Sentence().Matches(text).Where(s => Word().Count(s.Value) > LongestSentence)
            .Select(s => At(field, WordingReason.LongSentence, text, s.Index, s.Value.Trim(), ""));
        return words.Concat(sentences).OrderBy(a => a.Start);
    }

    private static IEnumerable<WordingAdvice> Musts(IReadOnlyList<Requirement> requirements) =>
        requirements.Count(r => r.Kind is RequirementKind.Must) is > MostMusts and var count
            ? [new WordingAdvice("Requirements", WordingReason.ManyMusts, count.ToString(System.Globalization.CultureInfo.InvariantCulture), 0, 1, "")]
            : [];

    private static WordingAdvice At(string field, WordingReason why, string text, int start, string found, string instead) =>
        new(field, why, found, start, text.AsSpan(0, start).Count('\n') + 1, instead);

    private static List<Rule> Read(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Features/Vacancies/Wording/{language}.json")!;
        return JsonSerializer.Deserialize<List<Rule>>(stream, Json)!;
    }

    /// <param name="Why">The reason.</param>
    /// <param name="Find">Words and phrases; a star stands for the rest of a word.</param>
    /// <param name="Instead">What to say instead.</param>
    private sealed record Rule(WordingReason Why, IReadOnlyList<string> Find, string Instead)
    {
        private Regex? _found;
        private Regex? _harmless;

        /// <summary>Phrases in which the words are harmless.</summary>
        public IReadOnlyList<string> Unless { get; init; } = [];

        public IEnumerable<Match> In(string text)
        {
            var harmless = Unless.Count == 0 ? [] : (_harmless ??= Pattern(Unless)).Matches(text).ToList();
            return (_found ??= Pattern(Find)).Matches(text).Where(m => !harmless.Any(h => h.Index <= m.Index && m.Index + m.Length <= h.Index + h.Length));
        }

        /// <summary>Whole words only; a hyphen belongs to a word, so that cloud-native is not native.</summary>
        private static Regex Pattern(IReadOnlyList<string> phrases)
        {
            var any = string.Join('|', phrases.OrderByDescending(p => p.Length).Select(p => Regex.Escape(p).Replace("\\*", @"[\p{L}\p{N}]*", StringComparison.Ordinal).Replace("\\ ", @"\s+", StringComparison.Ordinal)));
            return new($@"(?<![\p{{L}}\p{{N}}\-])(?:{any})(?![\p{{L}}\p{{N}}]|-\p{{L}})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Up to a full stop before a space, or the end of the line.</summary>
    [GeneratedRegex(@"(?:[^.!?\n]|[.!?](?=\S))+", RegexOptions.None, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'’\-]*", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
