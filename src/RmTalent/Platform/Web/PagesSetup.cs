using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Web;

public static class PagesSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(options => options.RootDirectory = "/Features")
            .AddMvcOptions(options =>
            {
                options.ModelBinderProviders.Insert(0, new DecimalBinderProvider());
                options.Filters.Add<OnceFilter>(order: 0);
                options.Filters.Add<LoadFilter>(order: 1);
                options.Filters.Add<RefusedFilter>(order: 2);
            })
            .AddDataAnnotationsLocalization();
        services.AddOptions<MvcOptions>().Configure<ITexts>((options, texts) => options.ModelBinderProviders.Insert(0, new DateBinderProvider(texts)));
        services.AddSingleton<FactSentences>();
        services.AddScoped<LocalTimes>();
        services.Configure<MvcViewOptions>(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        return services;
    }
}
