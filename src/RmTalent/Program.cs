using RmTalent.Features;
using RmTalent.Features.Api;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Operations;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

if (args is [DocxText.Command])
{
    return await DocxText.RunAsync();
}

var builder = WebApplication.CreateBuilder(args);
builder.AddOperations();
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

var app = builder.Build();
app.UseOperations();
app.UseWebPlatform();
app.UseApiErrors();
app.UseRouting();
app.UseRequestLimits();
app.UseAuthentication();
app.UseMiddleware<RateLimitMiddleware>();
app.UseRequestLocalization();
app.UseAuthorization();
app.UseMiddleware<ActorMiddleware>();
app.UseApiCalls();
app.UseOutputCache();
app.MapStaticAssets().AllowAnonymous();
app.MapApi();
app.MapRazorPages().WithStaticAssets();
app.MapJobs();
return await app.ExecuteAsync(args);

public partial class Program;
