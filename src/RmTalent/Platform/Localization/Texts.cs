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

/// <summary>Reads every <c>Texts.nb.json</c> and <c>Texts.nl.json</c> in the assembly: <c>{ "English": "oversatt" }</c>.</summary>
public sealed class Texts : ITexts
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _byLanguage =
        Languages.All.ToFrozenDictionary(l => l, Load);

    public string this[string key, params object?[] args] => In(Languages.Current, key, args);

    public string In(string? language, string key, params object?[] args)
    {
        var text = Find(language ?? Languages.English, key) ?? key;
        return args.Length == 0 ? text : string.Format(Languages.CultureOf(language), text, args);
    }

    /// <summary>The translation, or null when there is none. English is its own.</summary>
    public string? Find(string language, string key) =>
        language == Languages.English ? key : _byLanguage.GetValueOrDefault(language)?.GetValueOrDefault(key);

    private static FrozenDictionary<string, string> Load(string language)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith($"Texts.{language}.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                texts.TryAdd(key, value);
            }
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
