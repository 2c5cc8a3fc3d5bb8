using System.Text.Json;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Web;

/// <summary>A short message that survives the redirect after a post.</summary>
public sealed record Toast(Tone Tone, string Text)
{
    internal const string Cookie = "notes";
    private const string Key = "toasts";

    /// <summary>Without a cookie nothing is read, because reading alone would already answer with a cookie.</summary>
    internal static IReadOnlyList<Toast> Take(HttpContext context, ITempDataDictionary data) =>
        context.Request.Cookies.ContainsKey(Cookie) && data[Key] is string json ? JsonSerializer.Deserialize<List<Toast>>(json)! : [];

    internal static void Add(ITempDataDictionary data, Toast toast) =>
        data[Key] = JsonSerializer.Serialize<List<Toast>>([.. data.Peek(Key) is string json ? JsonSerializer.Deserialize<List<Toast>>(json)! : [], toast]);
}

public static class ToastExtensions
{
    /// <summary>Says that something went well. <paramref name="key"/> is an English key.</summary>
    public static void Toast(this PageModel page, string key, params object?[] args) => page.Toast(Tone.Good, key, args);

    public static void Toast(this PageModel page, Tone tone, string key, params object?[] args) =>
        Web.Toast.Add(page.TempData, new Toast(tone, page.HttpContext.RequestServices.GetRequiredService<ITexts>()[key, args]));
}
