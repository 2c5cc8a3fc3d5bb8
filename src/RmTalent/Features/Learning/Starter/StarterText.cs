using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using RmTalent.Features.Learning.Exams;
using RmTalent.Features.Learning.Exercises;
using RmTalent.Features.Learning.Modules;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Starter;

/// <summary>
/// Reads starter content from the texts in this folder. A topic has one Markdown file per language, of the same shape: title, summary, lessons
/// (<c>## Title [minutes]</c>), and checks (<c>?</c> question, <c>+</c> right, <c>-</c> wrong, <c>!</c> why).
/// </summary>
public static partial class StarterText
{
    public static readonly IReadOnlyList<RubricLevel> Levels =
    [
        new(1, new("Hardly anything that fits this client", "Nesten ingenting som passer kunden", "Bijna niets dat bij deze klant past")),
        new(2, new("Parts fit, important things are missing", "Noe passer, viktige ting mangler", "Delen passen, belangrijke dingen ontbreken")),
        new(3, new("Fits, and could be used in the meeting", "Passer, og kan brukes i møtet", "Past, en is bruikbaar in het gesprek")),
        new(4, new("Fits, and thinks of what the client will ask", "Passer, og tenker på hva kunden vil spørre om", "Past, en denkt aan wat de klant zal vragen")),
        new(5, new("An example for colleagues", "Et eksempel for kolleger", "Een voorbeeld voor collega's")),
    ];

    public static (LocalisedText Title, LocalisedText Summary, IReadOnlyList<LessonContent> Lessons) Module(string code)
    {
        var (en, nb, nl) = (Topic(code, Languages.English), Topic(code, Languages.Norwegian), Topic(code, Languages.Dutch));
        return (
            new(en.Title, nb.Title, nl.Title),
            new(en.Summary, nb.Summary, nl.Summary),
            [.. en.Lessons.Select((lesson, i) => new LessonContent(
                new(lesson.Title, nb.Lessons[i].Title, nl.Lessons[i].Title),
                new(lesson.Body, nb.Lessons[i].Body, nl.Lessons[i].Body),
                lesson.Minutes,
                new([.. lesson.Checks.Select((check, c) => Merge(check, nb.Lessons[i].Checks[c], nl.Lessons[i].Checks[c]))])))]);
    }

    /// <summary>Lines of <c>kind | en | nb | nl</c>, each followed by its answers.</summary>
    public static IReadOnlyList<QuestionContent> Questions(string bank)
    {
        var questions = new List<QuestionContent>();
        var lines = Read($"{bank}.questions").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            var head = lines[i].Split(" | ");
            var answers = lines.Skip(i + 1).TakeWhile(l => l[0] is '+' or '-').Select(l => (IsRight: l[0] == '+', Text: TextOf(l[2..].Split(" | ")))).ToList();
            i += answers.Count;
            questions.Add(QuestionOf(head[0].Split(' '), TextOf(head[1..]), answers));
        }

        return questions;
    }

    private static QuestionContent QuestionOf(string[] kind, LocalisedText text, List<(bool IsRight, LocalisedText Text)> answers) => kind[0] switch
    {
        "true" or "false" => new TrueFalseQuestion(text, LocalisedText.Empty, kind[0] == "true"),
        "number" => new NumericQuestion(text, LocalisedText.Empty, decimal.Parse(kind[1], CultureInfo.InvariantCulture), 0, ""),
        "order" => new OrderingQuestion(text, LocalisedText.Empty, [.. answers.Select(a => a.Text)]),
        _ => new ChoiceQuestion(text, LocalisedText.Empty, [.. answers.Select(a => new Option(a.Text, a.IsRight))], kind[0] == "many"),
    };

    private static LocalisedText TextOf(string[] parts) => new(parts[0].Trim(), parts[1].Trim(), parts[2].Trim());

    private static Check Merge(RawCheck en, RawCheck nb, RawCheck nl) => new(
        new(en.Question, nb.Question, nl.Question),
        [.. en.Options.Select((o, i) => new CheckOption(new(o.Text, nb.Options[i].Text, nl.Options[i].Text), o.IsRight))],
        new(en.Why, nb.Why, nl.Why));

    private static RawTopic Topic(string code, string language)
    {
        var parts = LessonPattern().Split(Read($"{code}.{language}.md"));
        var head = parts[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new(head[0].TrimStart('#').Trim(), head[1].Trim(), [.. parts.Skip(1).Chunk(3).Select(p => LessonOf(p[0].Trim(), int.Parse(p[1], CultureInfo.InvariantCulture), p[2]))]);
    }

    private static RawLesson LessonOf(string title, int minutes, string text)
    {
        var at = text.IndexOf("\n? ", StringComparison.Ordinal);
        return new(title, (at < 0 ? text : text[..at]).Trim(), minutes, at < 0 ? [] : [CheckOf(text[at..].Split('\n', StringSplitOptions.RemoveEmptyEntries))]);
    }

    private static RawCheck CheckOf(string[] lines) => new(
        lines.Single(l => l[0] == '?')[2..],
        [.. lines.Where(l => l[0] is '+' or '-').Select(l => (l[0] == '+', l[2..]))],
        lines.SingleOrDefault(l => l[0] == '!')?[2..] ?? "");

    internal static string Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Features/Learning/Starter/{file}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"^## (?<title>.+) \[(?<minutes>\d+)\]$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LessonPattern();

    private sealed record RawTopic(string Title, string Summary, IReadOnlyList<RawLesson> Lessons);

    private sealed record RawLesson(string Title, string Body, int Minutes, IReadOnlyList<RawCheck> Checks);

    private sealed record RawCheck(string Question, IReadOnlyList<(bool IsRight, string Text)> Options, string Why);
}
