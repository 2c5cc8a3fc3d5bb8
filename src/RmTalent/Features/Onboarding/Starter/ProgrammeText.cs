using System.Globalization;
using System.Reflection;
using RmTalent.Features.Learning;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Onboarding.Starter;

/// <summary>
/// Reads a starter programme. Each step begins with <c>@ phase kind days owner</c> and marks: <c>key=</c> names it for others, <c>after=</c> the step that comes first,
/// <c>on=</c> the step that its days count from, <c>item=</c> what is completed, <c>choice=word/needed</c>, <c>hours=</c>, <c>optional</c>.
/// Then lines with three languages: <c>#</c> title, <c>&gt;</c> what to do, <c>-</c> a line of the checklist.
/// </summary>
/// <param name="itemOf">Finds what is completed by its kind and code.</param>
internal sealed class ProgrammeText(Func<LearningKind, string, LearningItem> itemOf)
{
    private readonly Dictionary<string, Guid> _keys = new(StringComparer.Ordinal);
    private readonly List<ProgrammeStep> _steps = [];

    public static IReadOnlyList<ProgrammeStep> Read(string code, Func<LearningKind, string, LearningItem> itemOf)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Features/Onboarding/Starter/{code}.programme")!;
        using var reader = new StreamReader(stream);
        var text = new ProgrammeText(itemOf);
        while (reader.ReadLine() is { } line)
        {
            text.Take(line);
        }

        return text._steps;
    }

    private void Take(string line)
    {
        switch (line.Length == 0 ? ' ' : line[0])
        {
            case '@':
                _steps.Add(StepOf(line[2..].Split(' ')));
                break;
            case '#':
                _steps[^1] = _steps[^1] with { Title = WordsOf(line) };
                break;
            case '>':
                _steps[^1] = _steps[^1] with { Text = WordsOf(line) };
                break;
            case '-':
                _steps[^1] = _steps[^1] with { Checklist = [.. _steps[^1].Checklist, WordsOf(line)] };
                break;
            default:
                break;
        }
    }

    private ProgrammeStep StepOf(string[] head)
    {
        var marks = head.Skip(4).Select(m => m.Split('=', 2)).ToDictionary(m => m[0], m => m.Length > 1 ? m[1] : "", StringComparer.Ordinal);
        var kind = Enum.Parse<StepKind>(head[1]);
        var days = int.Parse(head[2], CultureInfo.InvariantCulture);
        var item = marks.TryGetValue("item", out var code) ? itemOf(kind.Learning!.Value, code) : null;
        var choice = marks.TryGetValue("choice", out var chosen) ? chosen.Split('/') : ["", "1"];
        var due = marks.TryGetValue("on", out var on) ? DueRule.AfterStep(_keys[on], days) : DueRule.FromStart(days);
        var step = new ProgrammeStep(Guid.CreateVersion7(), Enum.Parse<Phase>(head[0]), kind, item?.Title ?? LocalisedText.Empty, due)
        {
            Owner = Enum.Parse<StepOwner>(head[3]),
            ItemId = item?.Id,
            After = marks.TryGetValue("after", out var after) ? _keys[after] : null,
            Choice = choice[0],
            ChoiceNeeds = int.Parse(choice[1], CultureInfo.InvariantCulture),
            Hours = marks.TryGetValue("hours", out var hours) ? decimal.Parse(hours, CultureInfo.InvariantCulture) : null,
            IsOptional = marks.ContainsKey("optional"),
        };
        if (marks.TryGetValue("key", out var key))
        {
            _keys[key] = step.Id;
        }

        return step;
    }

    private static LocalisedText WordsOf(string line) => line[2..].Split(" | ") is [var en, var nb, var nl] ? new(en.Trim(), nb.Trim(), nl.Trim()) : throw new InvalidDataException(line);
}
