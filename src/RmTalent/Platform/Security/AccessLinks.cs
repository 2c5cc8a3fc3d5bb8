using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;

namespace RmTalent.Platform.Security;

/// <summary>Issues and reads signed links. Everything that adds is saved with the caller's change.</summary>
public sealed class AccessLinks(AppDbContext db, TimeProvider clock)
{
    /// <summary>Adds a link to the unit of work.</summary>
    /// <param name="purpose">What it is good for, and for nothing else.</param>
    /// <param name="subjectId">The record it is about.</param>
    /// <param name="validFor">From now.</param>
    /// <returns>The token for the address; it cannot be had again.</returns>
    public string Issue(string purpose, Guid subjectId, TimeSpan validFor)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        Add(token, purpose, subjectId, validFor);
        return token;
    }

    /// <summary>The same with a short code that people can read and type. Only behind a rate limit.</summary>
    public string IssueCode(string purpose, Guid subjectId, TimeSpan validFor)
    {
        var code = PublicCode.New(20);
        Add(code, purpose, subjectId, validFor);
        return code;
    }

    /// <summary>Revokes what was issued before and issues anew.</summary>
    public async Task<string> RenewAsync(string purpose, Guid subjectId, TimeSpan validFor, CancellationToken cancellationToken)
    {
        await RevokeAsync(purpose, subjectId, cancellationToken);
        return Issue(purpose, subjectId, validFor);
    }

    public async Task<FoundLink> FindAsync(string? token, string purpose, CancellationToken cancellationToken) =>
        await FindAsync(token, cancellationToken) is { } found && found.Purpose == purpose ? found : FoundLink.None;

    /// <summary>Whatever the purpose: only for the page that offers a new link.</summary>
    internal async Task<FoundLink> FindAsync(string? token, CancellationToken cancellationToken)
    {
        if (token is not { Length: > 0 and <= 64 })
        {
            return FoundLink.None;
        }

        var hash = HashOf(token);
        var link = await db.Set<AccessLink>().AsNoTracking().SingleOrDefaultAsync(l => l.Hash == hash, cancellationToken);
        return link is null ? FoundLink.None : new FoundLink(link.StateAt(clock.GetUtcNow()), link.Id, link.SubjectId, link.Purpose);
    }

    /// <summary>Uses the link up, at once and whatever is saved later. Of two who try, one gets true.</summary>
    public async Task<bool> UseAsync(FoundLink link, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db.Set<AccessLink>().Where(l => l.Id == link.LinkId && l.UsedAt == null && l.RevokedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), cancellationToken) == 1;
    }

    /// <summary>Ends what still works. An expired link stays what it is, so that its holder is told so.</summary>
    public Task RevokeAsync(string purpose, Guid subjectId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Set<AccessLink>().Where(l => l.SubjectId == subjectId && l.Purpose == purpose && l.RevokedAt == null && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.RevokedAt, now), cancellationToken);
    }

    private void Add(string token, string purpose, Guid subjectId, TimeSpan validFor)
    {
        var now = clock.GetUtcNow();
        db.Add(new AccessLink { Hash = HashOf(token), Purpose = purpose, SubjectId = subjectId, IssuedAt = now, ExpiresAt = now + validFor });
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

/// <summary>A slice that can send a new link of its purpose to the address on file. Registered per purpose; the expired-link page calls it.</summary>
public interface ILinkRenewal
{
    string Purpose { get; }

    /// <summary>Issues a new link and queues the mail; the page saves.</summary>
    Task SendAsync(Guid subjectId, CancellationToken cancellationToken);
}
