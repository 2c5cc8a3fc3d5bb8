using RmTalent.Features.Learning.Scenarios;
using RmTalent.Platform.Localization;

namespace RmTalent.Tests.Features.Learning.Scenarios;

/// <summary>Small scripts in the words of their authors.</summary>
internal static class A
{
    /// <summary>Two answers, two ends.</summary>
    public static Script Talk() => Of(Node("start", To("well", 20, 10), To("badly", -20)), End("well", Ending.Good), End("badly", Ending.Poor));

    public static Script Of(params Node[] nodes) => new(nodes[0].Id, nodes, new ScriptTerms(50, 60, 5, MayLoop: false));

    public static Node Node(string name, params Choice[] choices) => new(IdOf(name), Said(name), Said($"Client at {name}"), Mood.Calm, null, LocalisedText.Empty, choices);

    public static Node End(string name, Ending ending) => new(IdOf(name), Said(name), Said($"It ends {name}"), Mood.Calm, ending, Said("Advice"), []);

    public static Choice To(string? name, int trust = 0, int points = 0) =>
        new(Guid.CreateVersion7(), Said($"Answer to {name ?? "nowhere"}"), name is null ? null : IdOf(name), trust, points, Voice.Honest, Said("Because"));

    /// <summary>The same word is the same node.</summary>
    public static Guid IdOf(string name)
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Text.Encoding.ASCII.GetBytes(name.AsSpan(0, Math.Min(16, name.Length)), bytes);
        return new Guid(bytes);
    }

    public static LocalisedText Said(string words) => new(words);
}
