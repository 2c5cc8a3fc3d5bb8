using System.Collections.Concurrent;
using System.Reflection;

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

public static class Tones
{
    private static readonly ConcurrentDictionary<Enum, Tone> Known = new();

    public static Tone Of(Enum value) =>
        Known.GetOrAdd(value, v => v.GetType().GetField(v.ToString())?.GetCustomAttribute<ToneAttribute>()?.Tone ?? Tone.Neutral);

    extension(Tone tone)
    {
        public string Css => $"tone-{tone.ToString().ToLowerInvariant()}";
    }
}
