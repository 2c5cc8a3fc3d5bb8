using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace RmTalent.Tests;

/// <summary>Reads pages and sends the forms they rendered, as a browser would: a field that is not in the HTML cannot be filled.</summary>
internal static class Pages
{
    public static async Task<IHtmlDocument> HtmlAsync(this HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    public static async Task<IHtmlDocument> OpenAsync(this HttpClient client, string path)
    {
        var response = await client.GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"GET {path} answered {(int)response.StatusCode}");
        return await response.HtmlAsync();
    }

    /// <summary>Opens the page and posts its form.</summary>
    /// <param name="client">The browser.</param>
    /// <param name="path">The page.</param>
    /// <param name="button">Text, value or name of the button that is pressed; needed when the page has more than one form. Null takes the only posting form.</param>
    /// <param name="fill">Field names and values; a name given twice posts both.</param>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient client, string path, string? button, params (string Name, string Value)[] fill)
    {
        var page = await client.GetAsync(path);
        return page.IsSuccessStatusCode ? await client.SubmitAsync(path, await page.HtmlAsync(), button, fill) : page;
    }

    public static Task<HttpResponseMessage> SubmitAsync(this HttpClient client, string path, params (string Name, string Value)[] fill) =>
        client.SubmitAsync(path, null, fill);

    public static Task<HttpResponseMessage> SubmitAsync(this HttpClient client, string path, IHtmlDocument page, string? button, params (string Name, string Value)[] fill) =>
        client.SubmitAsync(path, page, button, [], fill);

    /// <summary>The same with files chosen.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(
        this HttpClient client, string path, IHtmlDocument page, string? button, IReadOnlyList<(string Name, string FileName, byte[] Content)> files, params (string Name, string Value)[] fill)
    {
        var (form, pressed) = Find(page, button);
        foreach (var (name, _, _) in files)
        {
            Assert.True(form.QuerySelector($"[name='{name}'][type=file]") is not null, $"The form takes no file {name}");
        }

        var fields = Fields(form, pressed).ToList();
        foreach (var name in fill.Select(f => f.Name).Distinct())
        {
            Assert.True(form.QuerySelector($"[name='{name}']") is not null, $"The form has no field {name}");
            fields.RemoveAll(f => f.Key == name);
        }

        fields.AddRange(fill.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        var action = (pressed?.GetAttribute("formaction") ?? form.GetAttribute("action")) is { Length: > 0 } given ? given : path;
        using HttpContent body = form.GetAttribute("enctype") == "multipart/form-data" ? Multipart(fields, files) : new FormUrlEncodedContent(fields);
        return await client.PostAsync(action, body);
    }

    private static (IHtmlFormElement Form, IElement? Pressed) Find(IHtmlDocument page, string? button)
    {
        var forms = page.Forms.Where(f => string.Equals(f.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)).ToList();
        if (button is null)
        {
            // The layout's own small forms (sign out, language, theme) stand outside <main>.
            return (Assert.Single(forms, f => f.Closest("main") is not null || page.QuerySelector("main") is null), null);
        }

        var pressed = page.QuerySelectorAll("button").FirstOrDefault(b =>
            b.TextContent.Trim() == button || b.GetAttribute("value") == button || b.GetAttribute("name") == button);
        Assert.True(pressed is not null, $"The page has no button {button}");
        var form = pressed.GetAttribute("form") is { } id ? page.GetElementById(id) : pressed.Closest("form");
        return ((IHtmlFormElement)form!, pressed);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form, IElement? pressed)
    {
        foreach (var element in form.Elements.OfType<IElement>().Where(e => e.GetAttribute("name") is not null && !e.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } input when input.IsChecked:
                    yield return new(name, input.Value);
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" or "file" }:
                    break;
                case IHtmlInputElement input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(o => o.IsSelected))
                    {
                        yield return new(name, option.Value);
                    }

                    break;
                default:
                    break;
            }
        }

        if (pressed?.GetAttribute("name") is { } pressedName)
        {
            yield return new(pressedName, pressed.GetAttribute("value") ?? "");
        }
    }

    private static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> fields, IEnumerable<(string Name, string FileName, byte[] Content)> files)
    {
        var body = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            body.Add(new StringContent(value), name);
        }

        foreach (var (name, fileName, content) in files)
        {
            body.Add(new ByteArrayContent(content), name, fileName);
        }

        return body;
    }
}
