using System.Globalization;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

/// <summary>The bank as a table: one question a row, its answers as they are typed in the form. Columns go by the names in the first row, in any order; semicolon or comma.</summary>
public static class QuestionCsv
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "kind", "competency", "topic", "points", "text_en", "text_nb", "text_nl", "answers_en", "answers_nb", "answers_nl",
        "unit", "exact_set", "capitals", "spaces", "feedback_en", "feedback_nb", "feedback_nl",
    ];

    public static IReadOnlyList<object?> Row(string competency, string topic, QuestionContent content, int points)
    {
        var form = QuestionForm.Of(content);
        return
        [
            form.Kind.ToString(), competency, topic, points, form.Text.En, form.Text.Nb, form.Text.Nl, form.AnswersEn, form.AnswersNb, form.AnswersNl,
            form.Unit, Yes(form.IsAllOrNothing), Yes(form.MatchesCase), Yes(form.MatchesSpaces), form.Why.En, form.Why.Nb, form.Why.Nl,
        ];
    }

    /// <exception cref="RefusedException">The first row does not name the columns.</exception>
    public static IReadOnlyList<ImportedQuestion> Read(string text)
    {
        var lines = CsvText.Read(text);
        var names = lines.Count == 0 ? [] : lines[0].Cells.Select((c, n) => (Name: c.Trim().ToLowerInvariant(), n)).DistinctBy(c => c.Name, StringComparer.Ordinal).ToDictionary(c => c.Name, c => c.n, StringComparer.Ordinal);
        Refuse.When(!names.ContainsKey("kind") || !names.ContainsKey("text_en"), "The first row must name the columns: {0}", string.Join("; ", Columns));
        return [.. lines.Skip(1).Where(l => l.Cells.Any(c => c.Length > 0)).Select(l => ImportedQuestion.Read(l.Line, Cell(l, "text_en"), row => Question(row, name => Cell(l, name))))];

        string Cell(CsvText.Row row, string name) => names.TryGetValue(name, out var at) && at < row.Cells.Count ? row.Cells[at] : "";
    }

    private static ImportedQuestion Question(ImportedQuestion row, Func<string, string> cell)
    {
        Refuse.When(!Enum.TryParse<QuestionKind>(cell("kind").Trim(), ignoreCase: true, out var kind) || !Enum.IsDefined(kind), "There is no kind “{0}”. Kinds are {1}", cell("kind"), string.Join(", ", Enum.GetNames<QuestionKind>()));
        var points = 1;
        Refuse.When(cell("points").Trim() is { Length: > 0 } said && !int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out points), "A question gives 1 to {0} points", Exams.Question.MaxPoints);
        return row with
        {
            Content = AnswerLines.Content(new QuestionForm
            {
                Kind = kind,
                Text = Words(cell, "text"),
                Why = Words(cell, "feedback"),
                AnswersEn = cell("answers_en"),
                AnswersNb = cell("answers_nb"),
                AnswersNl = cell("answers_nl"),
                Unit = cell("unit"),
                IsAllOrNothing = IsYes(cell("exact_set")),
                MatchesCase = IsYes(cell("capitals")),
                MatchesSpaces = IsYes(cell("spaces")),
            }),
            Competency = cell("competency").Trim() is { Length: > 0 } competency ? competency : null,
            Topic = cell("topic").Trim() is { Length: > 0 } topic ? topic.ToLowerInvariant() : null,
            Points = points,
        };
    }

    private static LongWords Words(Func<string, string> cell, string name) => LongWords.Of(new LocalisedText(cell(name + "_en"), cell(name + "_nb"), cell(name + "_nl")));

    private static string Yes(bool isSo) => isSo ? "yes" : "";

    private static bool IsYes(string cell) => cell.Trim().ToUpperInvariant() is "YES" or "TRUE" or "1" or "JA" or "X";
}
