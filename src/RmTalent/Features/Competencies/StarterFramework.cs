using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Competencies;

/// <summary>The competencies that a new site begins with (Framework.json); administrators change them as they like.</summary>
public sealed class StarterFramework : IStarterData
{
    public int Order => 200;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Competencies.AnyAsync(cancellationToken))
        {
            return;
        }

        db.AddRange(Read().Select((e, i) => Competency.Define(e.Code, new CompetencyWords(e.Name, e.Description, e.Anchors ?? Anchors.Empty), i + 1)));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static List<Entry> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Features/Competencies/Framework.json")!;
        return JsonSerializer.Deserialize<List<Entry>>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record Entry(string Code, LocalisedText Name, LocalisedText Description, Anchors? Anchors);
}
