using System.Globalization;
using RmTalent.Features.Learning.Scenarios;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Starter;

/// <summary>
/// Reads a starter scenario. Lines, each with three languages after the first bar: <c>#</c> title, <c>=</c> summary, <c>@ key mood-or-end</c> name of a node,
/// <c>&gt;</c> what is said there, <c>+</c> what to take away at an end, <c>* voice trust points key</c> an answer and where it leads, <c>!</c> feedback on it.
/// <c>% minutes start-trust pass-trust pass-points competency…</c> stands first.
/// </summary>
public sealed class ScenarioText
{
    private readonly Dictionary<string, Guid> _ids = new(StringComparer.Ordinal);
    private readonly List<Node> _nodes = [];
    private string[] _head = [];

    private ScenarioText()
    {
    }

    public LocalisedText Title { get; private set; } = LocalisedText.Empty;

    public LocalisedText Summary { get; private set; } = LocalisedText.Empty;

    public int Minutes => Number(_head[0]);

    public IEnumerable<string> Competencies => _head.Skip(4);

    public Script Script => new(_nodes[0].Id, _nodes, new ScriptTerms(Number(_head[1]), Number(_head[2]), Number(_head[3]), MayLoop: false));

    public static ScenarioText Read(string code)
    {
        var text = new ScenarioText();
        foreach (var line in StarterText.Read($"{code}.scenario").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            text.Take(line);
        }

        return text;
    }

    private void Take(string line)
    {
        var parts = line[2..].Split(" | ");
        var words = parts.Length >= 3 ? new LocalisedText(parts[^3].Trim(), parts[^2].Trim(), parts[^1].Trim()) : LocalisedText.Empty;
        var marks = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (line[0])
        {
            case '%':
                _head = marks;
                break;
            case '#':
                Title = words;
                break;
            case '=':
                Summary = words;
                break;
            case '@':
                var ends = Enum.TryParse<Ending>(marks[1], ignoreCase: true, out var ending);
                _nodes.Add(new Node(IdOf(marks[0]), words, LocalisedText.Empty, ends ? Mood.Calm : Enum.Parse<Mood>(marks[1], ignoreCase: true), ends ? ending : null, LocalisedText.Empty, []));
                break;
            case '>':
                _nodes[^1] = _nodes[^1] with { Line = words };
                break;
            case '+':
                _nodes[^1] = _nodes[^1] with { Advice = words };
                break;
            case '*':
                _nodes[^1] = _nodes[^1].With(new Choice(Guid.CreateVersion7(), words, IdOf(marks[3]), Number(marks[1]), Number(marks[2]), Enum.Parse<Voice>(marks[0], ignoreCase: true), LocalisedText.Empty));
                break;
            default:
                _nodes[^1] = _nodes[^1].With(_nodes[^1].Choices[^1] with { Feedback = words });
                break;
        }
    }

    private Guid IdOf(string key) => _ids.TryGetValue(key, out var id) ? id : _ids[key] = Guid.CreateVersion7();

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
