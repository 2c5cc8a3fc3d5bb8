using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Exams;

/// <summary>Answers in words, after an attempt.</summary>
public static class AnswerWords
{
    public static string Given(AttemptItem item, ITexts texts)
    {
        if (item.Answer is not { IsEmpty: false } answer)
        {
            return texts["nothing"];
        }

        var asked = AskedQuestion.Of(item);
        return item.Content switch
        {
            ChoiceQuestion => string.Join("; ", answer.Chosen.Where(c => c >= 0 && c < asked.Options.Count).Select(c => asked.Options[c])),
            TrueFalseQuestion => texts[answer.Chosen[0] == 0 ? "True" : "False"],
            MatchingQuestion => string.Join("; ", asked.Lefts.Select((left, i) => $"{left} – {asked.Options.ElementAtOrDefault(asked.ChosenAt(i))?.ToString() ?? "…"}")),
            OrderingQuestion => string.Join(" → ", asked.Options.Select((o, i) => (o, Place: asked.ChosenAt(i))).OrderBy(x => x.Place).Select(x => x.o)),
            _ => answer.Text,
        };
    }

    /// <summary>The key; for an essay what a good one holds.</summary>
    public static string Right(QuestionContent content, ITexts texts) => content switch
    {
        ChoiceQuestion choice => string.Join("; ", choice.Options.Where(o => o.IsRight).Select(o => o.Text)),
        TrueFalseQuestion truth => texts[truth.IsTrue ? "True" : "False"],
        NumericQuestion number => $"{number.Answer:0.######} {number.Unit}".Trim() + (number.Tolerance > 0 ? $" ± {number.Tolerance:0.######}" : ""),
        ShortQuestion words => words.Accepted.First(a => a.Percent == 100).Text,
        MatchingQuestion matching => string.Join("; ", matching.Pairs.Select(p => $"{p.Left} – {p.Right}")),
        OrderingQuestion ordering => string.Join(" → ", ordering.Items),
        EssayQuestion essay => essay.Guidance.ToString(),
        _ => "",
    };
}
