using System.Security.Claims;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;

namespace RmTalent.Platform.Localization;

public static class LocalizationSetup
{
    public const string LanguageClaim = "language";
    public const string LanguageCookie = "language";

    public static IServiceCollection AddTexts(this IServiceCollection services)
    {
        services.TryAddSingleton<ITexts, Texts>();
        services.AddSingleton<IStringLocalizerFactory, TextsLocalizerFactory>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Languages.CultureOf(Languages.English));
            options.SupportedCultures = options.SupportedUICultures = [.. Languages.All.Select(Languages.CultureOf)];
            options.RequestCultureProviders = [new CustomRequestCultureProvider(context => Task.FromResult<ProviderCultureResult?>(Choose(context)))];
        });
        services.AddOptions<MvcOptions>().PostConfigure<ITexts>(ValidationTexts.Apply); // after data annotations have their say
        return services;
    }

    /// <summary>The address (?lang=nb), then the cookie of the language switch, then the person's choice, then the browser.</summary>
    private static ProviderCultureResult Choose(HttpContext context)
    {
        var language = Languages.Nearest(context.Request.Query["lang"])
            ?? Languages.Nearest(context.Request.Cookies[LanguageCookie])
            ?? Languages.Nearest(context.User.FindFirstValue(LanguageClaim))
            ?? context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(a => a.Quality ?? 1)
                .Select(a => Languages.Nearest(a.Value.Value)).FirstOrDefault(l => l is not null)
            ?? Languages.English;
        return new ProviderCultureResult(Languages.CultureOf(language).Name);
    }
}

/// <summary>Lets data annotations speak through <see cref="ITexts"/>.</summary>
internal sealed class TextsLocalizerFactory(ITexts texts) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => new Localizer(texts);

    public IStringLocalizer Create(string baseName, string location) => new Localizer(texts);

    private sealed class Localizer(ITexts texts) : IStringLocalizer
    {
        public LocalizedString this[string name] => new(name, texts[name]);

        public LocalizedString this[string name, params object[] arguments] => new(name, texts[name, arguments]);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
