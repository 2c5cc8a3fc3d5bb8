using System.Text.Json.Serialization;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Scenarios;

/// <summary>A whole dialogue as one value that never changes: what the client says, what one may answer, and where that leads.</summary>
/// <param name="StartId">The node with the client's first words.</param>
/// <param name="Nodes">In the order in which they were written.</param>
/// <param name="Terms">Where trust begins and what completes it.</param>
public sealed record Script(Guid StartId, IReadOnlyList<Node> Nodes, ScriptTerms Terms)
{
    public const int MaxNodes = 40;

    public static readonly Script Blank = new(Guid.Empty, [], ScriptTerms.Default);

    public Node? Find(Guid? id) => Nodes.FirstOrDefault(n => n.Id == id);

    /// <summary>With the node in place of the one with its id, or added at the end. The first one written is the start.</summary>
    public Script With(Node node) => this with
    {
        StartId = Nodes.Count == 0 ? node.Id : StartId,
        Nodes = Find(node.Id) is null ? [.. Nodes, node] : [.. Nodes.Select(n => n.Id == node.Id ? node : n)],
    };

    /// <summary>Choices that led to the node lead nowhere now, which publishing will point out.</summary>
    public Script Without(Guid id) => this with
    {
        Nodes = [.. Nodes.Where(n => n.Id != id).Select(n => n with { Choices = [.. n.Choices.Select(c => c.ToId == id ? c with { ToId = null } : c)] })],
    };
}

/// <param name="StartTrust">0 to 100.</param>
/// <param name="PassTrust">Trust at the end that completes the scenario.</param>
/// <param name="PassPoints">Outcome points that complete it.</param>
/// <param name="MayLoop">The author means the talk to be able to come back to where it was.</param>
public sealed record ScriptTerms(int StartTrust, int PassTrust, int PassPoints, bool MayLoop)
{
    public const int MaxTrust = 100;
    public const int MaxPoints = 500;

    public static readonly ScriptTerms Default = new(50, 50, 0, false);

    public bool IsPassedWith(int trust, int points) => trust >= PassTrust && points >= PassPoints;
}

/// <summary>One moment of the talk: what the client says and how they feel, or how it ends.</summary>
/// <param name="Id">Stays when the words change.</param>
/// <param name="Name">A few words by which trainers know it.</param>
/// <param name="Line">What the client says; at an end, what happens.</param>
/// <param name="Mood">How the client feels.</param>
/// <param name="Ending">Null while the talk goes on.</param>
/// <param name="Advice">At an end: what to take away.</param>
/// <param name="Choices">What one may answer; none at an end.</param>
public sealed record Node(Guid Id, LocalisedText Name, LocalisedText Line, Mood Mood, Ending? Ending, LocalisedText Advice, IReadOnlyList<Choice> Choices)
{
    public const int MaxChoices = 5;

    [JsonIgnore]
    public bool IsEnd => Ending is not null;

    public Choice? Find(Guid id) => Choices.FirstOrDefault(c => c.Id == id);

    public Node With(Choice choice) => this with
    {
        Choices = Find(choice.Id) is null ? [.. Choices, choice] : [.. Choices.Select(c => c.Id == choice.Id ? choice : c)],
    };

    /// <summary>Answers that would have done more for trust and outcome than this one, the strongest first.</summary>
    public IReadOnlyList<Choice> BetterThan(Choice taken) => [.. Choices.Where(c => c.Worth > taken.Worth).OrderByDescending(c => c.Worth)];
}

/// <summary>Something one may answer.</summary>
/// <param name="Id">Recorded runs name it.</param>
/// <param name="Text">The words.</param>
/// <param name="ToId">Where it leads; null while the author has not said.</param>
/// <param name="Trust">What it adds to or takes from trust.</param>
/// <param name="Points">What it does for the outcome.</param>
/// <param name="Voice">How it sounds.</param>
/// <param name="Feedback">Why it works or does not, shown once it is chosen.</param>
public sealed record Choice(Guid Id, LocalisedText Text, Guid? ToId, int Trust, int Points, Voice Voice, LocalisedText Feedback)
{
    public const int MaxEffect = 50;

    [JsonIgnore]
    public int Worth => Trust + Points;
}

public enum Mood
{
    [Text("Friendly"), Tone(Tone.Good)]
    Friendly,

    [Text("Calm")]
    Calm,

    [Text("Relieved"), Tone(Tone.Good)]
    Relieved,

    [Text("Worried"), Tone(Tone.Warning)]
    Worried,

    [Text("Under pressure"), Tone(Tone.Warning)]
    Stressed,

    [Text("Disappointed"), Tone(Tone.Warning)]
    Disappointed,

    [Text("Annoyed"), Tone(Tone.Warning)]
    Annoyed,

    [Text("Angry"), Tone(Tone.Bad)]
    Angry,
}

public enum Ending
{
    [Text("Good end"), Tone(Tone.Good)]
    Good,

    [Text("Mixed end"), Tone(Tone.Warning)]
    Mixed,

    [Text("Poor end"), Tone(Tone.Bad)]
    Poor,
}

/// <summary>How an answer sounds to the client.</summary>
public enum Voice
{
    [Text("Warm"), Tone(Tone.Good)]
    Warm,

    [Text("Clear and honest"), Tone(Tone.Good)]
    Honest,

    [Text("Businesslike"), Tone(Tone.Info)]
    Businesslike,

    [Text("Evasive"), Tone(Tone.Warning)]
    Evasive,

    [Text("Defensive"), Tone(Tone.Warning)]
    Defensive,

    [Text("Pushy"), Tone(Tone.Bad)]
    Pushy,

    [Text("Cold"), Tone(Tone.Bad)]
    Cold,
}

public static class Moods
{
    /// <summary>A name from the icon sprite.</summary>
    public static string IconOf(Mood mood) => mood switch
    {
        Mood.Friendly => "mood-smile",
        Mood.Relieved => "mood-happy",
        Mood.Calm => "mood-neutral",
        Mood.Worried or Mood.Stressed => "mood-nervous",
        Mood.Disappointed => "mood-sad",
        Mood.Annoyed => "mood-annoyed",
        _ => "mood-angry",
    };
}
