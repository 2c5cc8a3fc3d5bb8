using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;

namespace RmTalent.Features.Learning.Scorm;

/// <summary>Takes packages in: looks through every entry first, then keeps the zip as it is.</summary>
public sealed class ScormImports(FileStore files)
{
    public const int MaxMegabytes = 60;

    /// <summary>Of a request with such a file and a few words.</summary>
    public const long MaxRequestBytes = (MaxMegabytes + 2) * 1024L * 1024;

    public static readonly UploadRule Rule = new(MaxMegabytes, FileKind.Zip);

    /// <exception cref="RefusedException">It is no package that can be played; blames the field.</exception>
    public async Task<ScormUpload> TakeAsync(Stream content, string name, FilePlace place, Guid? byId, CancellationToken cancellationToken)
    {
        Rule.Check(content, place.Field);
        var manifest = Look(content, place.Field);
        var file = await files.SaveAsync(content, name, place, Rule, cancellationToken);
        return new ScormUpload(file.Id, file.Name, manifest, byId);
    }

    private static ScormManifest Look(Stream content, string? field)
    {
        try
        {
            using var archive = ScormArchive.Open(content);
            archive.Check();
            return ManifestReader.Read(archive);
        }
        catch (RefusedException refused)
        {
            throw new RefusedException(refused.Key, [.. refused.Args]) { Field = field };
        }
    }
}
