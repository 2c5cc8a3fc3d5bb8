using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Certification;
using RmTalent.Features.People;
using RmTalent.Platform.Data;

namespace RmTalent.Bench;

/// <summary>Certificates issued one after the other, as a rule does: number, words, PDF, its bytes and facts, each in a durable transaction.</summary>
internal static class CertificateIssues
{
    private const int Certificates = 100;

    public static async Task<Table> MeasureAsync(Database database)
    {
        await using var site = Services.Of(database.ConnectionString);
        await IssueAsync(site); // tells the engine its terms
        var start = Stopwatch.GetTimestamp();
        for (var n = 0; n < Certificates; n++)
        {
            await IssueAsync(site);
        }

        var took = Stopwatch.GetElapsedTime(start);
        return new(Report.F($"Certificate issue, {database.Name}"), ["issued", "time", "each", "per second"],
            [[Report.F($"{Certificates}"), Report.F($"{took.TotalSeconds:0.00} s"), Report.F($"{took.TotalMilliseconds / Certificates:0.0} ms"), Report.F($"{Certificates / took.TotalSeconds:0}")]]);
    }

    private static async Task IssueAsync(WebApplication site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var template = await db.CertificateTemplates.InUse().OrderBy(t => t.Id).Select(t => t.Id).FirstAsync();
        await scope.ServiceProvider.GetRequiredService<Issuer>().IssueAsync(new IssueRequest(template, DemoPeople.Nora.Id, Occasions.ByHand()), default);
        await db.SaveChangesAsync();
    }
}
