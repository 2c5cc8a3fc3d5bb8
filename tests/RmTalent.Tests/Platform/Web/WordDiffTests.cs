using RmTalent.Platform.Web;

namespace RmTalent.Tests.Platform.Web;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("Meet eighty companies twice a year.", "Meet sixty companies twice a year.", "Meet [-eighty-]{+sixty+} companies twice a year.")]
    [InlineData("Meet old firms. Stay.", "Greet new people. Stay.", "[-Meet old firms-]{+Greet new people+}. Stay.")]
    [InlineData("", "New", "{+New+}")]
    [InlineData("Old", "", "[-Old-]")]
    [InlineData("Same words", "Same words", "Same words")]
    [InlineData("one two", "one two three", "one two{+ three+}")]
    [InlineData("720,000 – 860,000 NOK", "800,000 – 860,000 NOK", "[-720,000-]{+800,000+} – 860,000 NOK")]
    [InlineData("720\u00a0000,50 kr", "720\u00a0500,50 kr", "[-720\u00a0000,50-]{+720\u00a0500,50+} kr")]
    [InlineData("a\nb\nc", "a\nc", "a\n[-b\n-]c")]
    public void Words_are_compared(string before, string after, string told) =>
        string.Concat(WordDiff.Between(before, after).Select(r => r.Kind switch
        {
            DiffKind.Added => $"{{+{r.Text}+}}",
            DiffKind.Removed => $"[-{r.Text}-]",
            _ => r.Text,
        })).ShouldBe(told);

    [Fact]
    public void Both_sides_can_be_read_back_from_the_runs()
    {
        const string before = "Look after companies; read accounts, and speak up early. Clients stay.";
        const string after = "Look after eighty companies. Read accounts early, and speak up; clients stay with us.";
        var runs = WordDiff.Between(before, after);
        string.Concat(runs.Where(r => r.Kind is not DiffKind.Added).Select(r => r.Text)).ShouldBe(before);
        string.Concat(runs.Where(r => r.Kind is not DiffKind.Removed).Select(r => r.Text)).ShouldBe(after);
    }
}
