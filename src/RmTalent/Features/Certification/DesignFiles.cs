using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Pdf;

namespace RmTalent.Features.Certification;

/// <summary>Uploaded pictures of designs: kept, read back, and shown in a preview before they are kept.</summary>
public sealed class DesignFiles(FileStore files, IPdfEngine pdf)
{
    public async Task<DesignPictures> LoadAsync(CertificateDesign design, CancellationToken cancellationToken) => new(
        await LoadAsync(design.LogoId, cancellationToken), await LoadAsync(design.SignatureId, cancellationToken), await LoadAsync(design.SealId, cancellationToken));

    /// <returns>The id of the upload, or what was there.</returns>
    /// <exception cref="RefusedException">It is no picture that can be drawn; it blames the field.</exception>
    public async Task<Guid?> KeepAsync(IFormFile? upload, Guid? before, FilePlace place, CancellationToken cancellationToken)
    {
        if (upload is null)
        {
            return before;
        }

        await using var content = upload.OpenReadStream();
        UploadRule.Image.Check(content, place.Field);
        return await ReadAsync(upload, cancellationToken) is not null
            ? (await files.SaveAsync(upload, place, UploadRule.Image, cancellationToken)).Id
            : throw new RefusedException("This picture cannot be drawn. Save it anew as PNG or JPEG, at most {0} by {0} pixels", Picture.MaxSide) { Field = place.Field };
    }

    /// <summary>What was chosen but not saved yet; null when there is nothing, or nothing that can be drawn.</summary>
    public async Task<Picture?> ReadAsync(IFormFile? upload, CancellationToken cancellationToken)
    {
        if (upload is null || upload.Length > UploadRule.Image.MaxBytes)
        {
            return null;
        }

        await using var content = upload.OpenReadStream();
        return FileKinds.Detect(content) is FileKind.Png or FileKind.Jpeg && Picture.Read(await BytesAsync(content, upload.Length, cancellationToken)) is { } picture && CanBeDrawn(picture) ? picture : null;
    }

    private async Task<Picture?> LoadAsync(Guid? id, CancellationToken cancellationToken)
    {
        if (id is not { } given || await files.FindAsync(given, cancellationToken) is not { } file)
        {
            return null;
        }

        using var content = files.Open(file);
        return Picture.Read(await BytesAsync(content, file.Size, cancellationToken));
    }

    private static async Task<byte[]> BytesAsync(Stream content, long length, CancellationToken cancellationToken)
    {
        content.Position = 0;
        var bytes = new byte[length];
        await content.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    /// <summary>A damaged picture shows itself only when it is drawn, and then no certificate could be issued any more.</summary>
    private bool CanBeDrawn(Picture picture)
    {
        try
        {
            pdf.Render(new Document { Title = "", Language = "en", Blocks = [new Image(picture.Bytes, "")] }, Stream.Null);
            return true;
        }
        catch (Exception damaged) when (damaged is not OutOfMemoryException)
        {
            return false;
        }
    }
}
