using RmTalent.Features;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Operations;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Bench;

/// <summary>The site's services in this process, without its web server.</summary>
internal static class Services
{
    public static WebApplication Of(string connectionString)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.Configuration["ConnectionStrings:Db"] = connectionString;
        builder.Configuration["Documents:EngineLicence"] = "AGPL";
        builder.Configuration["Jobs:Enabled"] = "false";
        builder.AddOperations();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddScoped<ActorContext>();
        builder.Services.AddTexts();
        builder.Services.AddData(builder.Configuration);
        builder.Services.AddFiles();
        builder.Services.AddSecurity(builder.Configuration);
        builder.Services.AddPages();
        builder.Services.AddWebPlatform();
        builder.Services.AddJobs(builder.Configuration, builder.Environment);
        builder.Services.AddMail(builder.Configuration, builder.Environment);
        builder.Services.AddDocuments();
        builder.Services.AddFeatures();
        return builder.Build();
    }
}
