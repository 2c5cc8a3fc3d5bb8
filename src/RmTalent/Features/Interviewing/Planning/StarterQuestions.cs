using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing.Planning;

/// <summary>The questions that a new site begins with (Questions.json), one of each kind for every starter competency.</summary>
public sealed class StarterQuestions : IStarterData
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public int Order => 500;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.InterviewQuestions.AnyAsync(cancellationToken))
        {
            return;
        }

        var competencies = await db.Competencies.ToDictionaryAsync(c => c.Code, c => c.Id, StringComparer.Ordinal, cancellationToken);
        db.AddRange(Read().Where(e => competencies.ContainsKey(e.Competency))
            .Select(e => InterviewQuestion.Write(competencies[e.Competency], e.Kind, new LocalisedText(e.En, e.Nb, e.Nl))));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static List<Entry> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Features/Interviewing/Planning/Questions.json")!;
        return JsonSerializer.Deserialize<List<Entry>>(stream, Json)!;
    }

    private sealed record Entry(string Competency, InterviewQuestionKind Kind, string En, string Nb, string Nl);
}
