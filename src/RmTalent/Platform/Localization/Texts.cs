using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace RmTalent.Platform.Localization;

/// <summary>What the product says, by English key. The indexer speaks the language of the request.</summary>
public interface ITexts
{
    string this[string key, params object?[] args] { get; }

    /// <summary>The same in a given language, for mails and documents: en, nb or nl.</summary>
    string In(string? language, string key, params object?[] args);
}

/// <summary>
/// Reads every <c>Texts.nb.json</c> and <c>Texts.nl.json</c> in the assembly, <c>{ "English": "oversatt" }</c>, and every
/// <c>Singulars.json</c>, <c>{ "{0} days": { "en": "{0} day", … } }</c>: what is said instead when the first number among the arguments is one.
/// </summary>
public sealed class Texts : ITexts
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _byLanguage =
        Languages.All.ToFrozenDictionary(l => l, l => Read<string>($"Texts.{l}.json"));

    private readonly FrozenDictionary<string, Dictionary<string, string>> _singulars = Read<Dictionary<string, string>>("Singulars.json");

    public string this[string key, params object?[] args] => In(Languages.Current, key, args);

    public string In(string? language, string key, params object?[] args)
    {
        var text = (IsOne(args) ? _singulars.GetValueOrDefault(key)?.GetValueOrDefault(language ?? Languages.English) : null) ?? Find(language ?? Languages.English, key) ?? key;
        return args.Length == 0 ? text : string.Format(Languages.CultureOf(language), text, args);
    }

    /// <summary>The translation, or null when there is none. English is its own.</summary>
    public string? Find(string language, string key) =>
        language == Languages.English ? key : _byLanguage.GetValueOrDefault(language)?.GetValueOrDefault(key);

    private static bool IsOne(object?[] args)
    {
        foreach (var arg in args)
        {
            switch (arg)
            {
                case "1": return true;
                case int n: return n == 1;
                case long n: return n == 1;
                case decimal n: return n == 1;
                case double n: return n == 1;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, T> Read<T>(string file)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var texts = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(file, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, value) in JsonSerializer.Deserialize<Dictionary<string, T>>(stream)!)
            {
                texts.TryAdd(key, value);
            }
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
