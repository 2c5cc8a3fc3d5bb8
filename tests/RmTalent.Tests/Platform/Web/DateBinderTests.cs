using System.Net;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Platform.Web;

/// <summary>A slip of the keyboard in a year or in an address is told or overlooked; it is never an error of the site.</summary>
public sealed class DateBinderTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("0002-03-20")]
    [InlineData("9999-12-31")]
    public async Task Day_of_another_age_is_told_beside_its_field(string day)
    {
        var response = await host.Anonymous().SubmitAsync("/design", "Save", ("Form.Title", "Kept"), ("Form.ClosesOn", day));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.HtmlAsync();
        page.GetElementById("Form_ClosesOn-error")!.TextContent.ShouldBe("Choose a year from 1900 to 2199");
        page.GetElementById("Form_ClosesOn")!.GetAttribute("value").ShouldBe(day);
        page.GetElementById("Form_Title")!.GetAttribute("value").ShouldBe("Kept");
    }

    [Theory]
    [InlineData("/compliance/as-known?Filter.On=9999-12-31&Filter.Known=9999-12-31")]
    [InlineData("/learn?Capsules=maybe")]
    [InlineData("/teach/questions?Filter.Archived=maybe")]
    public async Task Nonsense_in_an_address_is_overlooked(string address) =>
        (await host.As(Guid.CreateVersion7(), Roles.Administrator).GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("500.4")]
    public async Task Number_past_its_limit_is_told_beside_its_field(string amount)
    {
        var response = await host.As(Guid.CreateVersion7(), Roles.Administrator).SubmitAsync("/credential-schemes/new", ("Form.Amount", amount));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.HtmlAsync();
        page.GetElementById("Form_Amount-error")!.TextContent.ShouldBe("Enter a value from 1 to 500");
        page.GetElementById("Form_Amount")!.GetAttribute("value").ShouldBe(amount);
    }
}
