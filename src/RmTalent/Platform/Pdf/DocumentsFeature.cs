using Microsoft.Extensions.DependencyInjection.Extensions;

namespace RmTalent.Platform.Pdf;

public static class DocumentsFeature
{
    /// <summary>Registers the PDF engine that was compiled in (the MSBuild property PdfEngine).</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<EngineLicence>();
#if QUESTPDF
        services.AddSingleton<IPdfEngine, QuestPdf.QuestPdfEngine>();
#else
        services.AddSingleton<IPdfEngine, PdfSharp.PdfSharpEngine>();
#endif
        return services;
    }
}
