using RmTalent.Platform.Web;

namespace RmTalent.Tests.Platform.Web;

public sealed class CsvTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\")", "\"'=HYPERLINK(\"\"https://evil.example\"\")\"")]
    [InlineData("+47 22 33 44 55", "'+47 22 33 44 55")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    public void A_cell_that_a_spreadsheet_would_run_becomes_text(string written, string kept) => CsvResult.Line([written]).ShouldBe(kept + "\r\n");

    [Fact]
    public void Numbers_dates_and_plain_words_stay_as_they_are() =>
        CsvResult.Line([-3.5m, new DateOnly(2026, 3, 2), null, "Ola = Nordmann", "a;b", "a\nb"]).ShouldBe("-3.5;2026-03-02;;Ola = Nordmann;\"a;b\";\"a\nb\"\r\n");
}
