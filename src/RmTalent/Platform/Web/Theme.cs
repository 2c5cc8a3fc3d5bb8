namespace RmTalent.Platform.Web;

/// <summary>Light, dark, or as the system says; a cookie keeps it and the server renders it, so nothing flashes.</summary>
public static class Theme
{
    public const string Cookie = "theme";
    public const string Light = "light";
    public const string Dark = "dark";
    public const string System = "system";

    public static readonly IReadOnlyList<string> All = [System, Light, Dark];

    /// <summary>The value of data-bs-theme, or null to follow the system.</summary>
    public static string? Of(HttpContext context) => context.Request.Cookies[Cookie] is Light or Dark ? context.Request.Cookies[Cookie] : null;

    /// <summary>An English key.</summary>
    public static string Label(string theme) => theme switch
    {
        Light => "Light",
        Dark => "Dark",
        _ => "As the system",
    };

    public static string Icon(string theme) => theme switch
    {
        Light => "sun",
        Dark => "moon",
        _ => "sun-moon",
    };
}
