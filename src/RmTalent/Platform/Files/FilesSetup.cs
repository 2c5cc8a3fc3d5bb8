namespace RmTalent.Platform.Files;

public static class FilesSetup
{
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddScoped<FileStore>();
        services.AddScoped<OrganisationLogo>();
        services.AddSingleton<ITextExtractor, TextExtractor>();
        return services;
    }
}
