using System.IO.Compression;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Privacy;

/// <summary>Everything in one archive: the data as JSON, and the files as they were sent.</summary>
[AllowAnonymous]
public sealed class DownloadModel(AppDbContext db, AccessLinks links, ActorContext actor, RetentionBook book, PersonalDataReader reader, FileStore files) : CandidateDataPage(db, links, actor, book)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var data = await reader.ReadAsync(Candidate, cancellationToken);
        var archive = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        await using (var zip = await ZipArchive.CreateAsync(archive, ZipArchiveMode.Create, leaveOpen: true, null, cancellationToken))
        {
            await AddAsync(zip, "data.json", new MemoryStream(data.ToJson()), cancellationToken);
            foreach (var (application, file) in data.Applications.SelectMany(a => a.Files.Select(f => (a, f))))
            {
                if (await files.FindAsync(file.Id, cancellationToken) is { } stored)
                {
                    await AddAsync(zip, $"files/{application.Reference}/{file.Id.ToString()[^6..]}-{file.Name}", files.Open(stored), cancellationToken);
                }
            }
        }

        archive.Position = 0;
        return File(archive, "application/zip", $"my-data-{Today:yyyy-MM-dd}.zip");
    }

    private static async Task AddAsync(ZipArchive zip, string name, Stream content, CancellationToken cancellationToken)
    {
        await using var from = content;
        await using var to = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await from.CopyToAsync(to, cancellationToken);
    }
}
