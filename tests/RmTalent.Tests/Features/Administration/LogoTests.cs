using System.Net;
using AngleSharp.Html.Dom;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Administration;

public sealed class LogoTests
{
    /// <summary>One white pixel.</summary>
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=");

    [Fact]
    public async Task Logo_is_shown_on_public_pages_until_it_is_removed()
    {
        using var host = new TestHost();
        var administrator = host.As(Guid.CreateVersion7(), Roles.Administrator);
        var settings = await administrator.OpenAsync("/administration/organisation");
        await administrator.SubmitAsync("/administration/organisation", settings, null, ("Form.Name", "Nordvik Bank"));
        (await UploadAsync(administrator, Png)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var shown = (IHtmlImageElement)(await host.Anonymous().OpenAsync("/careers")).QuerySelector("header img")!;
        shown.AlternativeText.ShouldBe("Nordvik Bank");
        var image = await host.Anonymous().GetAsync(shown.GetAttribute("src"));
        image.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await image.Content.ReadAsByteArrayAsync()).ShouldBe(Png);
        (await host.Anonymous().GetAsync($"/logo/{Guid.CreateVersion7()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await administrator.SubmitAsync("/administration/organisation/logo", "Remove");
        (await host.Anonymous().OpenAsync("/careers")).QuerySelector("header img").ShouldBeNull();
        (await host.Anonymous().GetAsync(shown.GetAttribute("src"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_no_image_or_a_damaged_one_is_refused()
    {
        using var host = new TestHost();
        var administrator = host.As(Guid.CreateVersion7(), Roles.Administrator);
        await administrator.SubmitAsync("/administration/organisation", ("Form.Name", "Nordvik Bank"));
        foreach (var bytes in new[] { "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), Png[..20], [] })
        {
            (await UploadAsync(administrator, bytes)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient browser, byte[] image)
    {
        var page = await browser.OpenAsync("/administration/organisation/logo");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(image), "Form.Image", "logo.png" } };
        foreach (var hidden in page.QuerySelectorAll("form[enctype] input[type=hidden]").OfType<IHtmlInputElement>())
        {
            form.Add(new StringContent(hidden.Value), hidden.Name!);
        }

        return await browser.PostAsync("/administration/organisation/logo", form);
    }
}
