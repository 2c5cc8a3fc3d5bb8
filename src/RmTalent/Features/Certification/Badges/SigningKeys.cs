using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification.Badges;

/// <summary>The keys that sign badges. What they do is added to the unit of work that the caller saves.</summary>
public sealed class SigningKeys(AppDbContext db, IDataProtectionProvider protection, SiteAddress site, TimeProvider clock)
{
    private const int Bits = 2048;

    private readonly IDataProtector _protector = protection.CreateProtector("RmTalent.SigningKeys");

    /// <summary>Signs with the present key, which is made when there is none.</summary>
    public async Task<SignedBadge> SignAsync(JsonObject payload, CancellationToken cancellationToken)
    {
        var key = await CurrentAsync(cancellationToken) ?? Make();
        using var pair = RSA.Create();
        pair.ImportPkcs8PrivateKey(_protector.Unprotect(Base64Url.DecodeFromChars(key.Sealed)), out _);
        return new SignedBadge(key.Id, CompactJws.Sign(payload, key.Address, pair));
    }

    /// <summary>Retires what signs now, and makes a new pair.</summary>
    public async Task RotateAsync(Guid byId, CancellationToken cancellationToken)
    {
        foreach (var key in await db.SigningKeys.Where(k => k.RetiredAt == null).ToListAsync(cancellationToken))
        {
            key.Retire(byId, clock.GetUtcNow());
        }

        Make();
    }

    private async Task<SigningKey?> CurrentAsync(CancellationToken cancellationToken) =>
        db.SigningKeys.Local.FirstOrDefault(k => k.RetiredAt is null)
        ?? await db.SigningKeys.Where(k => k.RetiredAt == null).OrderByDescending(k => k.MadeAt).ThenByDescending(k => k.Id).FirstOrDefaultAsync(cancellationToken);

    private SigningKey Make()
    {
        using var pair = RSA.Create(Bits);
        var shown = pair.ExportParameters(includePrivateParameters: false);
        var halves = new KeyHalves(
            Base64Url.EncodeToString(shown.Modulus), Base64Url.EncodeToString(shown.Exponent), Base64Url.EncodeToString(_protector.Protect(pair.ExportPkcs8PrivateKey())));
        var key = SigningKey.Make(id => site.Url($"/badges/keys/{id}"), halves, clock.GetUtcNow());
        db.Add(key);
        return key;
    }
}

/// <summary>A badge as it travels, and which key signed it.</summary>
public sealed record SignedBadge(Guid KeyId, string Token);
