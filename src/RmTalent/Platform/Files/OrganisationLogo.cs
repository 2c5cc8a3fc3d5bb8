using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Platform.Files;

/// <summary>Where the logo is to be had, and whose it is.</summary>
public sealed record LogoAddress(Guid Id, string Organisation)
{
    public string Path => PathOf(Id);

    /// <summary>Public, and kept by browsers for ever: another logo has another address.</summary>
    public static string PathOf(Guid id) => $"/logo/{id}";
}

/// <summary>The organisation's logo: its address for pages, its bytes (PNG or JPEG) for documents.</summary>
public sealed class OrganisationLogo(AppDbContext db, FileStore files)
{
    public const string Purpose = "logo";

    /// <summary>A header shows no more than that of an image.</summary>
    public static readonly UploadRule Rule = new(1, FileKind.Png, FileKind.Jpeg);

    /// <returns>Null while there is none.</returns>
    public Task<LogoAddress?> AddressAsync(CancellationToken cancellationToken) =>
        db.Set<Organisation>().Where(o => o.Id == Organisation.OnlyId && o.LogoId != null).Select(o => new LogoAddress(o.LogoId!.Value, o.Name)).SingleOrDefaultAsync(cancellationToken);

    /// <returns>Null while there is none.</returns>
    public async Task<byte[]?> BytesAsync(CancellationToken cancellationToken)
    {
        if (await AddressAsync(cancellationToken) is not { } address || await files.FindAsync(address.Id, cancellationToken) is not { } file)
        {
            return null;
        }

        await using var content = files.Open(file);
        var bytes = new byte[file.Size];
        await content.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
