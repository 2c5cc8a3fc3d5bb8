using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications.Blind;
using RmTalent.Platform.Data;
using RmTalent.Platform.Data.Search;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Files;

namespace RmTalent.Features.Applications;

/// <summary>Reads the CV after the application was submitted, and lets it be found together with the answers. What can be searched never says who wrote it: names and addresses are found by themselves, and not in a blind vacancy.</summary>
public sealed class ApplicationSearch(AppDbContext db, FileStore files, ITextExtractor extractor, SearchIndex search) : IFactHandler<ApplicationSubmitted>
{
    public const string Kind = "cv";

    public async Task HandleAsync(ApplicationSubmitted fact, FactContext context, CancellationToken cancellationToken)
    {
        if (await db.Applications.SingleOrDefaultAsync(a => a.Id == context.SubjectId, cancellationToken) is not { } application)
        {
            return;
        }

        var text = "";
        if (application.CvFileId is { } cv && await files.FindAsync(cv, cancellationToken) is { } file)
        {
            await using var content = files.Open(file);
            text = await extractor.ReadAsync(content, file.Kind, cancellationToken);
        }

        application.ReadCv(text);
        var candidate = await db.Candidates.SingleAsync(c => c.Id == application.CandidateId, cancellationToken);
        await PutAsync(search, application, candidate, cancellationToken);
    }

    /// <summary>The one way into the index: whoever wrote it is covered, under the name that they have now.</summary>
    public static Task PutAsync(SearchIndex search, Application application, Candidate candidate, CancellationToken cancellationToken) => search.PutAsync(
        Kind, application.Id, application.VacancyId, application.Reference, Redaction.Of(candidate.Contact).In($"{application.CvText}\n{application.Dossier.Text()}"), cancellationToken);
}
