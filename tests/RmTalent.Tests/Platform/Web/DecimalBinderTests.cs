using System.Globalization;
using RmTalent.Platform.Web;

namespace RmTalent.Tests.Platform.Web;

public sealed class DecimalBinderTests
{
    [Theory]
    [InlineData("3.5", "nl-NL", "3.5")]
    [InlineData("3,5", "nl-NL", "3.5")]
    [InlineData("3,5", "en-GB", "3.5")]
    [InlineData("52.000", "nl-NL", "52000")]
    [InlineData("52,000", "en-GB", "52000")]
    [InlineData("52.000", "en-GB", "52.000")]
    [InlineData("52 000", "nb-NO", "52000")]
    [InlineData("52.000,50", "nl-NL", "52000.50")]
    [InlineData("52,000.50", "en-GB", "52000.50")]
    [InlineData("1.234.567", "nl-NL", "1234567")]
    [InlineData("-2", "en-GB", "-2")]
    public void Reads_numbers_as_people_write_them(string text, string culture, string number) =>
        DecimalBinder.Read(text, CultureInfo.GetCultureInfo(culture)).ShouldBe(decimal.Parse(number, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("much")]
    [InlineData("1e5")]
    [InlineData("--2")]
    [InlineData("79228162514264337593543950336")]
    public void Refuses_what_is_no_number(string text) => DecimalBinder.Read(text, CultureInfo.InvariantCulture).ShouldBeNull();
}
