using RmTalent.Features.Learning.Exams;

namespace RmTalent.Tests.Features.Learning.Exams;

/// <summary>What the documentation of GIFT describes, kind by kind, in words of our own.</summary>
public sealed class GiftTests
{
    [Fact]
    public void Choice_with_one_right_answer_and_feedback()
    {
        var choice = One<ChoiceQuestion>("::Stages:: Which stage comes first? { =Placement # yes ~Layering # [html]<b>later</b> ~[plain]Integration }");
        choice.IsMultiple.ShouldBeFalse();
        choice.Options.Select(o => (o.Text.En, o.IsRight, o.Feedback?.En)).ShouldBe([("Placement", true, "yes"), ("Layering", false, "later"), ("Integration", false, null)]);
    }

    [Fact]
    public void Weights_without_a_full_answer_make_several_choices()
    {
        var choice = One<ChoiceQuestion>("Which two? {\n~%50%passport\n~%50%register\n~%-100%rumour\n}");
        choice.IsMultiple.ShouldBeTrue();
        choice.Options.Select(o => (o.IsRight, o.Percent)).ShouldBe([(true, 50m), (true, 50m), (false, -100m)]);
        One<ChoiceQuestion>("Which two? {~%50%a ~%50%b ~%-50%c}").Options.ShouldAllBe(o => o.Percent == null, "even parts need no weights");
    }

    [Fact]
    public void Half_right_choice_keeps_its_weight() => One<ChoiceQuestion>("Where? {~Oslo ~%25%Bergen =Stavanger}").Options[1].Percent.ShouldBe(25);

    [Theory]
    [InlineData("It is so.{T}", true)]
    [InlineData("It is so.{TRUE}", true)]
    [InlineData("It is so.{FALSE#wrong words#right words}", false)]
    public void True_or_false(string gift, bool isTrue) => One<TrueFalseQuestion>(gift).IsTrue.ShouldBe(isTrue);

    [Fact]
    public void True_or_false_tells_the_wrong_first()
    {
        var truth = One<TrueFalseQuestion>("Is it?{F#said when wrong#said when right####said in any case}");
        (truth.IfWrong!.En, truth.IfRight!.En, truth.Why.En).ShouldBe(("said when wrong", "said when right", "said in any case"));
    }

    [Fact]
    public void Short_answers_with_parts_and_a_star()
    {
        var words = One<ShortQuestion>("Who? {=compliance#good =%50%legal =%0%*#ask again}");
        words.Accepted.Select(a => (a.Text, a.Percent, a.Feedback?.En)).ShouldBe([("compliance", 100m, "good"), ("legal", 50m, null), ("*", 0m, "ask again")]);
    }

    [Theory]
    [InlineData("{#1822:5}", 1822, 5)]
    [InlineData("{#1..5}", 3, 2)]
    [InlineData("{#-3.5}", -3.5, 0)]
    [InlineData("{#=1822:0 =%50%1822:2}", 1822, 0)]
    [InlineData("{#3:2~#Completely wrong}", 3, 2)]
    public void Numbers_with_tolerance_range_and_parts(string answers, double answer, double tolerance)
    {
        var number = One<NumericQuestion>("How many? " + answers);
        (number.Answer, number.Tolerance).ShouldBe(((decimal)answer, (decimal)tolerance));
    }

    [Fact]
    public void Matching_with_an_extra_right_side()
    {
        var matching = One<MatchingQuestion>("Match.{\n=Norway -> Oslo\n=Netherlands -> Amsterdam\n= -> Antwerp\n}");
        matching.Pairs.Select(p => $"{p.Left}-{p.Right}").ShouldBe(["Norway-Oslo", "Netherlands-Amsterdam"]);
        matching.Extras!.Single().En.ShouldBe("Antwerp");
    }

    [Fact]
    public void Essay_has_no_answers() => One<EssayQuestion>("Tell us more. {}").Text.En.ShouldBe("Tell us more.");

    [Fact]
    public void Missing_word_leaves_a_line() => One<ChoiceQuestion>("Money is {~washed =laundered} in three stages.").Text.En.ShouldBe("Money is _____ in three stages.");

    [Fact]
    public void Escapes_and_new_lines_are_words() => One<NumericQuestion>("1 + 2 \\= \\{\\#\\}\\nHow\\: much\\? {#3}").Text.En.ShouldBe("1 + 2 = {#}\nHow: much\\?");

    [Fact]
    public void Categories_comments_and_tags_say_where_it_belongs()
    {
        var rows = GiftReader.Read("$CATEGORY: risk-compliance/AML\n\n// a comment [tag:points=4]\nFirst? {T}\n\n// another\n\n$CATEGORY: ethics/gifts\n\nSecond? {F}\n");
        rows.Select(r => (r.Line, r.Competency, r.Topic, r.Points)).ShouldBe([(4, "risk-compliance", "aml", 4), (10, "ethics", "gifts", 1)]);
    }

    [Theory]
    [InlineData("Only words.", "A question needs its answers in braces")]
    [InlineData("Open {=a", "A brace is not closed")]
    [InlineData("Number {#x}", "Enter a number")]
    [InlineData("Choice {~a ~b}", "Mark the right answer")]
    [InlineData("Choice {=a}{~b}", "Write a backslash before a brace that belongs to the text")]
    [InlineData("What {maybe}", "These answers cannot be read")]
    [InlineData("Pairs {=a->b =c}", "Write each pair as left -> right")]
    public void What_is_wrong_is_said_with_its_line(string gift, string error)
    {
        var rows = GiftReader.Read("Good? {T}\n\n" + gift + "\n\nAlso good? {F}");
        rows.Select(r => r.Error is null).ShouldBe([true, false, true]);
        rows[1].Line.ShouldBe(3);
        rows[1].Error!.Key.ShouldBe(error);
    }

    private static T One<T>(string gift)
        where T : QuestionContent
    {
        var row = GiftReader.Read(gift).ShouldHaveSingleItem();
        row.Error.ShouldBeNull();
        return row.Content.ShouldBeOfType<T>();
    }
}
