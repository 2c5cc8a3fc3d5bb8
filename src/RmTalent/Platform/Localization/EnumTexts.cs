using System.Collections.Concurrent;
using System.Reflection;

namespace RmTalent.Platform.Localization;

/// <summary>What an enum member is called on pages, as an English key.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class TextAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}

public static class EnumTexts
{
    private static readonly ConcurrentDictionary<Enum, string> Keys = new();

    extension(ITexts texts)
    {
        /// <summary>The member's <see cref="TextAttribute"/> in the reader's language.</summary>
        public string Of(Enum value) => texts[KeyOf(value)];

        public string Of(string? language, Enum value) => texts.In(language, KeyOf(value));
    }

    /// <summary>The English key: the attribute's text, or the member's name.</summary>
    public static string KeyOf(Enum value) => Keys.GetOrAdd(value, static v =>
        v.GetType().GetField(v.ToString())?.GetCustomAttribute<TextAttribute>()?.Text ?? v.ToString());
}
