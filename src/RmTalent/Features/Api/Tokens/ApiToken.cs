using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api.Tokens;

public enum TokenState
{
    [Text("Valid"), Tone(Tone.Good)] Valid,
    [Text("Expired")] Expired,
    [Text("Revoked"), Tone(Tone.Warning)] Revoked,
}

/// <summary>A personal access token: a program that shows it acts as its owner within its scopes, until it expires or is revoked. Made, used, then expired or revoked.</summary>
public sealed class ApiToken : Entity
{
    public const int NameMaxLength = 80;
    public const int MostOfOnePerson = 20;

    private ApiToken()
    {
    }

    public Guid OwnerId { get; private set; }

    /// <summary>What the owner calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its last characters, to tell it from others.</summary>
    public string Ending { get; private set; } = "";

    public byte[] Hash { get; private set; } = [];

    public IReadOnlyList<ApiScope> Scopes { get; private set; } = [];

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>To the minute.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public override IEnumerable<Guid> Concerning() => [OwnerId];

    public static ApiToken Make(string text, Guid ownerId, string name, IEnumerable<ApiScope> scopes, DateTimeOffset expiresAt, DateTimeOffset now)
    {
        var token = new ApiToken
        {
            OwnerId = ownerId,
            Name = name.Trim(),
            Ending = text[^4..],
            Hash = TokenText.HashOf(text),
            Scopes = [.. scopes.Distinct().Order()],
            MadeAt = now,
            ExpiresAt = expiresAt,
        };
        Refuse.When(token.Scopes.Count == 0, "Choose what the token may do");
        Refuse.When(expiresAt <= now, "Choose a day to come");
        token.Record(new ApiTokenMade(string.Join(", ", token.Scopes.Select(ApiScopes.NameOf))));
        return token;
    }

    public TokenState StateAt(DateTimeOffset now) => RevokedAt is not null ? TokenState.Revoked : ExpiresAt <= now ? TokenState.Expired : TokenState.Valid;

    public void Revoke(AccessEnd why, DateTimeOffset now)
    {
        if (RevokedAt is null)
        {
            RevokedAt = now;
            Record(new ApiTokenRevoked(why));
        }
    }
}

[Says("made an access token that may use {Scopes}")]
public sealed record ApiTokenMade(string Scopes) : IFact;

[Says("ended an access token")]
public sealed record ApiTokenRevoked(AccessEnd Why) : IFact;

internal sealed class ApiTokenTable : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("api_tokens");
        builder.Property(t => t.Name).HasMaxLength(ApiToken.NameMaxLength);
        builder.Property(t => t.Ending).HasMaxLength(4);
        builder.Property(t => t.Scopes).AsJson();
        builder.HasOne<Account>().WithMany().HasForeignKey(t => t.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(t => t.Hash).IsUnique();
        builder.HasIndex(t => new { t.OwnerId, t.RevokedAt, t.ExpiresAt });
        builder.HasIndex(t => new { t.MadeAt, t.Id });
    }
}

public static class ApiTokenQueries
{
    extension(AppDbContext db)
    {
        public DbSet<ApiToken> ApiTokens => db.Set<ApiToken>();
    }

    extension(IQueryable<ApiToken> tokens)
    {
        public IQueryable<ApiToken> ValidAt(DateTimeOffset now) => tokens.Where(t => t.RevokedAt == null && t.ExpiresAt > now);
    }
}
