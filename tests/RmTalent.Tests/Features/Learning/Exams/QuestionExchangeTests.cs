using System.Text.Json;
using RmTalent.Features.Learning.Exams;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Tests.Features.Learning.Exams;

/// <summary>Questions leave as GIFT, as CSV and as lines of a form, and come back the same.</summary>
public sealed class QuestionExchangeTests
{
    private const int Rounds = 400;

    [Fact]
    public void Any_question_survives_gift() => Survive(isGift: true, content => GiftReader.Read(GiftWriter.Write("risk-compliance/aml", content, 3)).ShouldHaveSingleItem());

    [Fact]
    public void Any_question_survives_csv() => Survive(isGift: false, content =>
        QuestionCsv.Read(CsvResult.Line(QuestionCsv.Columns) + CsvResult.Line(QuestionCsv.Row("risk-compliance", "aml", content, 3))).ShouldHaveSingleItem());

    [Fact]
    public void Any_question_survives_its_form()
    {
        var any = new AnyQuestion(new Random(20));
        for (var n = 0; n < Rounds; n++)
        {
            var content = any.Content(canBePerformance: true);
            Json(AnswerLines.Content(QuestionForm.Of(content))).ShouldBe(Json(content));
        }
    }

    [Fact]
    public void A_whole_bank_survives_gift()
    {
        var any = new AnyQuestion(new Random(7));
        var bank = Enumerable.Range(0, 60).Select(_ => any.Content(canBePerformance: false)).ToList();
        var read = GiftReader.Read(string.Concat(bank.Select(q => GiftWriter.Write("", q, 1))));
        read.Select(r => r.Error).ShouldAllBe(e => e == null);
        read.Select(r => Json(r.Content!)).ShouldBe(bank.Select(Json));
    }

    private static void Survive(bool isGift, Func<QuestionContent, ImportedQuestion> carry)
    {
        var any = new AnyQuestion(new Random(10));
        for (var n = 0; n < Rounds; n++)
        {
            var content = any.Content(canBePerformance: !isGift);
            var read = carry(content);
            read.Error.ShouldBeNull(Json(content));
            Json(read.Content!).ShouldBe(Json(content));
            (read.Competency, read.Topic, read.Points).ShouldBe(("risk-compliance", "aml", 3));
        }
    }

    private static string Json(QuestionContent content) => JsonSerializer.Serialize(content);

    /// <summary>Questions of every kind, with words full of what has a meaning in one of the formats.</summary>
    private sealed class AnyQuestion(Random random)
    {
        private static readonly string[] Bits =
            ["a", "B", "7", " ", "ø", "é", "~", "=", "#", "##", "####", "{", "}", ":", "::", "\\", "\\n", "\n", "->", "-", ">", "%", "%50%", "*", "|", "\"", "'", ";", ",", "[html]", "[", "//", "<b>", "&amp;", "&", "±", "$CATEGORY:", "@", "+", "TRUE", "…"];

        public QuestionContent Content(bool canBePerformance)
        {
            var (text, why) = (Words(), random.Next(2) == 0 ? LocalisedText.Empty : Words());
            return random.Next(canBePerformance ? 9 : 8) switch
            {
                0 => new ChoiceQuestion(text, why, [Option(true, null), .. Many(1, 4, () => Option(false, random.Next(3) == 0 ? random.Next(1, 99) : null))], IsMultiple: false),
                1 when random.Next(2) == 0 => new ChoiceQuestion(text, why, [Option(true, null), Option(true, null), .. Many(0, 3, () => Option(false, null))], IsMultiple: true, random.Next(2) == 0),
                1 => new ChoiceQuestion(text, why, [Option(true, 70), Option(true, 30), Option(false, 0), Option(false, -25)], IsMultiple: true),
                2 => new TrueFalseQuestion(text, why, random.Next(2) == 0, Maybe(), Maybe()),
                3 => new NumericQuestion(text, why, random.Next(-9999, 9999) / 100m, random.Next(100) / 10m, random.Next(2) == 0 ? "" : "kr", Maybe(), random.Next(2) == 0 ? null : [new(random.Next(99), 1, 50, Maybe())], Maybe()),
                4 => new ShortQuestion(text, why, [new(Line(), 100, Maybe()), .. Many(0, 3, () => new ShortAnswer(Line(), random.Next(2) == 0 ? 100 : 50, Maybe()))], random.Next(2) == 0, random.Next(2) == 0),
                5 => new MatchingQuestion(text, why, [.. Many(2, 4, () => new Pair(Short(), Short()))], random.Next(2) == 0 ? null : [Short()]),
                6 => new OrderingQuestion(text, why, [.. Many(2, 5, Short)]),
                7 => new EssayQuestion(text, why, random.Next(2) == 0 ? LocalisedText.Empty : Words()),
                _ => new PerformanceQuestion(text, why, [.. Many(1, 3, () => new StandardCriterion(Short(), [.. Many(2, 4, Short)]))]),
            };
        }

        private Option Option(bool isRight, decimal? percent) => new(Short(), isRight, percent, Maybe());

        private LocalisedText? Maybe() => random.Next(2) == 0 ? null : Short();

        private LocalisedText Words() => random.Next(2) == 0 ? new(Line()) : new(Line(), Line(), Line());

        /// <summary>Beside each other stand all languages or English alone, as in a form.</summary>
        private LocalisedText Short() => Words();

        private string Line()
        {
            var line = string.Concat(Many(1, 6, () => Bits[random.Next(Bits.Length)])).Trim();
            return line.Length == 0 ? "x" : line;
        }

        private IEnumerable<T> Many<T>(int least, int most, Func<T> make) => Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => make()).ToList();
    }
}
