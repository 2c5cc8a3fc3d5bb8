using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;

namespace RmTalent.Platform.Web;

/// <summary>How good or bad news looks. Never the only sign: words stand beside it.</summary>
public enum Tone
{
    Neutral,
    Info,
    Good,
    Warning,
    Bad,
    Accent,
}

/// <summary>The tone of an enum member's badge.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ToneAttribute(Tone tone) : Attribute
{
    public Tone Tone => tone;
}

/// <summary>Enum members as people read them.</summary>
public static partial class EnumWords
{
    private static readonly ConcurrentDictionary<Enum, Tone> Tones = new();

    extension(Enum value)
    {
        /// <summary>The English key of a member: <c>InScreening</c> reads "In screening".</summary>
        public string Words => Gap().Replace(value.ToString(), m => $" {m.Value.ToLowerInvariant()}");

        public Tone Tone => Tones.GetOrAdd(value, v => v.GetType().GetField(v.ToString())?.GetCustomAttribute<ToneAttribute>()?.Tone ?? Tone.Neutral);
    }

    extension(Tone tone)
    {
        public string Css => $"tone-{tone.ToString().ToLowerInvariant()}";
    }

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Gap();
}
