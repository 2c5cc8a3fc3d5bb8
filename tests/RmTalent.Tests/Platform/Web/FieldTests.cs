using System.Net;

namespace RmTalent.Tests.Platform.Web;

/// <summary>The form of the style guide stands for every form.</summary>
public sealed class FieldTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Hostile = "\"><script>alert(1)</script>";

    [Fact]
    public async Task Wrong_input_is_told_beside_the_field_and_in_the_summary_and_loses_nothing()
    {
        var response = await host.Anonymous().SubmitAsync("/design", "Save", ("Form.Title", ""), ("Form.Positions", "700"), ("Form.Text", "Kept"));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.HtmlAsync();

        var title = page.GetElementById("Form_Title")!;
        title.GetAttribute("aria-invalid").ShouldBe("true");
        title.GetAttribute("aria-describedby").ShouldBe("Form_Title-hint Form_Title-error");
        page.GetElementById("Form_Title-error")!.TextContent.ShouldBe("Fill this in");
        page.GetElementById("Form_Positions")!.GetAttribute("value").ShouldBe("700");
        page.GetElementById("Form_Text")!.TextContent.Trim().ShouldBe("Kept");

        var links = page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")!).ToList();
        links.ShouldBe(["#Form_Title", "#Form_State", "#Form_Positions", "#Form_Travels"]);
        page.QuerySelector(".error-summary a")!.TextContent.ShouldBe("Title – Fill this in", "the summary says which field it speaks of");
        links.ShouldAllBe(l => page.GetElementById(l.Substring(1)) != null);
    }

    [Fact]
    public async Task Hostile_text_comes_back_as_text()
    {
        var page = await (await host.Anonymous().SubmitAsync("/design", "Save", ("Form.Title", Hostile), ("Form.Text", Hostile))).HtmlAsync();
        page.GetElementById("Form_Title")!.GetAttribute("value").ShouldBe(Hostile);
        page.GetElementById("Form_Text")!.TextContent.Trim().ShouldBe(Hostile);
        page.QuerySelectorAll("script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_control_has_a_name_for_readers()
    {
        var page = await host.Anonymous().OpenAsync("/design");
        page.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea")
            .Where(c => page.QuerySelector($"label[for='{c.Id}']") is null).Select(c => c.OuterHtml).ShouldBeEmpty();
        page.All.Where(e => e.Id is not null).GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    [Fact]
    public async Task Required_length_and_keyboard_come_from_the_form()
    {
        var page = await host.Anonymous().OpenAsync("/design");
        page.GetElementById("Form_Title")!.HasAttribute("required").ShouldBeTrue();
        page.GetElementById("Form_Title")!.GetAttribute("maxlength").ShouldBe("80");
        page.GetElementById("Form_Positions")!.GetAttribute("inputmode").ShouldBe("numeric");
        page.GetElementById("Form_ClosesOn")!.GetAttribute("type").ShouldBe("date");
        page.GetElementById("Form_Text")!.LocalName.ShouldBe("textarea");
        page.QuerySelectorAll("#Form_State option").Select(o => o.TextContent).ShouldContain("In review");
    }

    [Fact]
    public async Task A_saved_form_says_so_after_the_redirect_once()
    {
        var browser = host.Anonymous();
        var saved = await browser.SubmitAsync("/design", "Save", ("Form.Title", "A"), ("Form.State", "Open"), ("Form.Positions", "2"), ("Form.Travels", "True"));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.OpenAsync("/design")).QuerySelector(".toast p")!.TextContent.ShouldBe("Saved");
        (await browser.OpenAsync("/design")).QuerySelector(".toast").ShouldBeNull();
    }
}
