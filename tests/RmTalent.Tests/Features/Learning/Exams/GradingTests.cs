using RmTalent.Features.Learning.Exams;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Tests.Features.Learning.Exams;

public sealed class GradingTests
{
    private static readonly LocalisedText Asked = new("?");

    [Theory]
    [InlineData("0", 0.5)]
    [InlineData("0 1", 1)]
    [InlineData("0 1 2", 0.5)]
    [InlineData("2 3", 0)]
    [InlineData("0 2", 0)]
    [InlineData("9 -1", 0)]
    public void Several_right_answers_share_the_points_and_wrong_ones_take_away(string chosen, double share) =>
        Share(new ChoiceQuestion(Asked, LocalisedText.Empty, Options("*a *b c d"), IsMultiple: true), Numbers(chosen)).ShouldBe((decimal)share);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("0 1", 1)]
    [InlineData("0 1 2", 0)]
    public void All_or_nothing_asks_for_the_exact_set(string chosen, double share) =>
        Share(new ChoiceQuestion(Asked, LocalisedText.Empty, Options("*a *b c d"), IsMultiple: true, IsAllOrNothing: true), Numbers(chosen)).ShouldBe((decimal)share);

    [Fact]
    public void Author_may_weigh_the_parts()
    {
        var weighed = new ChoiceQuestion(Asked, LocalisedText.Empty, [new(Asked, true, 70), new(Asked, true, 30), new(Asked, false, -20)], IsMultiple: true);
        Share(weighed, [0]).ShouldBe(0.7m);
        Share(weighed, [1, 2]).ShouldBe(0.1m);
        Share(new ChoiceQuestion(Asked, LocalisedText.Empty, [new(Asked, true), new(Asked, false, 50)], IsMultiple: false), [1]).ShouldBe(0.5m);
    }

    [Theory]
    [InlineData("25", 1)]
    [InlineData("25,5", 1)]
    [InlineData("24.5 %", 1)]
    [InlineData("25.51", 0)]
    [InlineData("30", 0.5)]
    [InlineData("many", 0)]
    public void Number_is_right_within_its_tolerance(string given, double share) =>
        Share(new NumericQuestion(Asked, LocalisedText.Empty, 25, 0.5m, "%", Parts: [new(30, 1, 50)]), [], given).ShouldBe((decimal)share);

    [Theory]
    [InlineData("Due  diligence", false, false, 1)]
    [InlineData("due diligence", true, false, 0)]
    [InlineData("Due  diligence", true, true, 0)]
    [InlineData("Due diligence", true, true, 1)]
    [InlineData("KYC", false, false, 0.5)]
    [InlineData("enhanced customer checks", false, false, 1)]
    [InlineData("100 *", false, false, 1)]
    [InlineData("100 x", false, false, 0)]
    [InlineData("", false, false, 0)]
    public void Short_answer_follows_its_rules_of_capitals_spaces_and_stars(string given, bool matchesCase, bool matchesSpaces, double share) =>
        Share(new ShortQuestion(Asked, LocalisedText.Empty, [new("Due diligence"), new("kyc", 50), new("*checks"), new(@"100 \*")], matchesCase, matchesSpaces), [], given).ShouldBe((decimal)share);

    [Fact]
    public void Star_cannot_make_grading_slow() =>
        Share(new ShortQuestion(Asked, LocalisedText.Empty, [new(string.Concat(Enumerable.Repeat("*a", 100)) + "b")]), [], new string('a', Answer.TextMaxLength)).ShouldBe(0);

    [Fact]
    public void Matching_counts_pairs_and_takes_equal_right_sides_for_equal()
    {
        var food = new MatchingQuestion(Asked, LocalisedText.Empty, [new(new("cat"), new("fish")), new(new("seal"), new("fish")), new(new("cow"), new("grass"))], [new("bread")]);
        Share(food, [1, 0, 2]).ShouldBe(1);
        Share(food, [3, 0, -1]).ShouldBe(1m / 3);
    }

    [Fact]
    public void Ordering_counts_what_is_in_its_place() =>
        Share(new OrderingQuestion(Asked, LocalisedText.Empty, [new("a"), new("b"), new("c"), new("d")]), [1, 3, 2, 4]).ShouldBe(0.5m);

    [Fact]
    public void Shuffled_options_are_graded_by_what_they_are()
    {
        var choice = new ChoiceQuestion(Asked, LocalisedText.Empty, Options("*a b c"), IsMultiple: false);
        Grading.ShareOf(choice, new Shuffling([2, 0, 1]), new Answer([1])).ShouldBe(1);
    }

    [Fact]
    public void Rubric_counts_levels_as_a_share_of_the_highest()
    {
        var standard = new PerformanceQuestion(Asked, LocalisedText.Empty, [new(Asked, [Asked, Asked, Asked]), new(Asked, [Asked, Asked])]);
        standard.ShareOf([1, 1]).ShouldBe(2m / 3);
        standard.ShareOf([3, 0]).ShouldBeNull();
        standard.ShareOf([1]).ShouldBeNull();
    }

    [Fact]
    public void Parts_that_do_not_add_up_are_refused() =>
        Should.Throw<RefusedException>(() => new ChoiceQuestion(Asked, LocalisedText.Empty, [new(Asked, true, 50), new(Asked, true, 30)], IsMultiple: true).Check());

    private static decimal Share(QuestionContent content, int[] chosen, string text = "") =>
        Grading.ShareOf(content, new Shuffling([.. Enumerable.Range(0, content.Shuffled)]), new Answer(chosen, text));

    private static Option[] Options(string words) => [.. words.Split(' ').Select(w => new Option(new(w.TrimStart('*')), w.StartsWith('*')))];

    private static int[] Numbers(string words) => [.. words.Split(' ').Select(int.Parse)];
}
