using RmTalent.Features.Learning.Exams;
using RmTalent.Platform.Domain;

namespace RmTalent.Tests.Features.Learning.Exams;

public sealed class ExamStandingTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid About = Guid.CreateVersion7();
    private static readonly Guid Learner = Guid.CreateVersion7();
    private static readonly List<Question> Ten = [.. Enumerable.Range(1, 10).Select(n => Question.Ask(new QuestionWords(About, "", ExamCase.True($"{n}"), 1)))];

    [Theory]
    [InlineData(GradeMethod.Highest, "5 9", 90, true)]
    [InlineData(GradeMethod.Highest, "7 6", 70, false)]
    [InlineData(GradeMethod.Average, "7 9", 80, true)]
    [InlineData(GradeMethod.Average, "5 9", 70, false)]
    [InlineData(GradeMethod.First, "5 9", 50, false)]
    [InlineData(GradeMethod.First, "8", 80, true)]
    [InlineData(GradeMethod.Last, "9 5", 50, false)]
    [InlineData(GradeMethod.Last, "5 8", 80, true)]
    public void Grade_method_says_what_counts(GradeMethod method, string scores, int percent, bool isPassed)
    {
        var standing = Standing(method, scores);
        standing.IsPassed.ShouldBe(isPassed);
        standing.Score.ShouldBe(percent);
        standing.Passes().Count().ShouldBe(isPassed || (method == GradeMethod.Last && scores.StartsWith('9')) ? 1 : 0);
    }

    [Fact]
    public void Attempts_and_waits_are_counted_since_the_last_pass()
    {
        var rules = ExamRules.Default with { AttemptsAllowed = 2, WaitHours = 24 };
        var failed = Sit(rules, [], 5, Start);
        Should.Throw<RefusedException>(() => Sit(rules, [failed], 9, Start.AddHours(20))).Key.ShouldContain("waiting time");
        var passed = Sit(rules, [failed], 9, Start.AddHours(25));
        new ExamStanding(rules, [failed, passed]).AttemptsLeft.ShouldBe(2, "a renewal begins with a new count");
        var again = Sit(rules, [failed], 2, Start.AddHours(25));
        Should.Throw<RefusedException>(() => Sit(rules, [failed, again], 9, Start.AddDays(9))).Key.ShouldContain("all attempts");
        again.SetAside("fire alarm", About, Start.AddDays(2));
        Sit(rules, [failed, again], 9, Start.AddDays(9)).IsPassed.ShouldBeTrue();
    }

    [Fact]
    public void Window_opens_and_closes_and_ends_an_attempt()
    {
        var exam = ExamCase.Build(ExamRules.Default, About, Ten);
        Attempt Begin(DateTimeOffset at) => Attempt.Start(exam, [Ten], Learner, [], 0, at, new ExamWindow(Start, Start.AddDays(1)));
        Should.Throw<RefusedException>(() => Begin(Start.AddSeconds(-1)));
        Begin(Start).EndsAt.ShouldBe(Start.AddMinutes(30));
        Begin(Start.AddDays(1).AddMinutes(-10)).EndsAt.ShouldBe(Start.AddDays(1));
        Should.Throw<RefusedException>(() => Begin(Start.AddDays(1)));
    }

    private static ExamStanding Standing(GradeMethod method, string scores)
    {
        var rules = ExamRules.Default with { Grade = method, AttemptsAllowed = 0, WaitHours = 0 };
        var attempts = new List<Attempt>();
        foreach (var right in scores.Split(' ').Select(int.Parse))
        {
            attempts.Add(Sit(rules, attempts, right, Start.AddDays(attempts.Count)));
        }

        return new ExamStanding(rules, attempts);
    }

    private static Attempt Sit(ExamRules rules, IReadOnlyCollection<Attempt> earlier, int right, DateTimeOffset at)
    {
        var attempt = Attempt.Start(ExamCase.Build(rules, About, Ten), [Ten], Learner, earlier, 0, at);
        foreach (var item in attempt.Items.Take(right))
        {
            attempt.Answer(item.Position, new Answer([0]), at.AddMinutes(1));
        }

        attempt.HandIn(outOfTime: false, at.AddMinutes(5));
        return attempt;
    }
}
