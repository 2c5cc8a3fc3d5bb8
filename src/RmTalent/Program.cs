using RmTalent.Features;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

var builder = WebApplication.CreateBuilder(args);
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
app.UseWebPlatform();
app.UseRouting();
app.UseAuthentication();
app.UseRequestLocalization();
app.UseAuthorization();
app.UseMiddleware<ActorMiddleware>();
app.MapStaticAssets().AllowAnonymous();
app.MapRazorPages().WithStaticAssets();
app.MapJobs();
await app.StartDatabaseAsync();
await app.RunAsync();

public partial class Program;
