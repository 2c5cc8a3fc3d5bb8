using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Platform.Security;

/// <summary>One signed-in browser: starts at sign-in and ends by signing out, there or from another device.</summary>
public sealed class SignInSession : Entity
{
    public const int DeviceMaxLength = 80;

    private SignInSession()
    {
    }

    public Guid AccountId { get; private set; }

    /// <summary>Browser and system in words, from the user agent.</summary>
    public string Device { get; private set; } = "";

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset SeenAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public override IEnumerable<Guid> Concerning() => [AccountId];

    public static SignInSession Start(Guid accountId, string device, DateTimeOffset now)
    {
        var session = new SignInSession { AccountId = accountId, Device = device, StartedAt = now, SeenAt = now };
        session.Record(new SignedIn(device));
        return session;
    }

    public void End(DateTimeOffset now)
    {
        if (EndedAt is null)
        {
            EndedAt = now;
            Record(new SignedOut(Device));
        }
    }
}

[Says("signed in with {Device}")]
public sealed record SignedIn(string Device) : IFact;

[Says("signed out of {Device}")]
public sealed record SignedOut(string Device) : IFact;

internal sealed class SignInSessionTable : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.ToTable("sign_in_sessions");
        builder.Property(s => s.Device).HasMaxLength(SignInSession.DeviceMaxLength);
        builder.HasIndex(s => new { s.AccountId, s.EndedAt });
    }
}

public static class SessionQueries
{
    /// <summary>The claim that names the browser's session.</summary>
    public const string Claim = "session";

    extension(AppDbContext db)
    {
        public DbSet<SignInSession> SignInSessions => db.Set<SignInSession>();

        public IQueryable<SignInSession> OpenSessionsOf(Guid accountId) => db.Set<SignInSession>().Where(s => s.AccountId == accountId && s.EndedAt == null);
    }
}

/// <summary>A user agent in words. Enough to tell one's own devices apart.</summary>
internal static class Device
{
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    public static string Of(string? userAgent) => $"{Name(Browsers, userAgent) ?? "?"}, {Name(Systems, userAgent) ?? "?"}";

    private static string? Name((string Sign, string Name)[] known, string? userAgent) =>
        known.FirstOrDefault(k => userAgent?.Contains(k.Sign, StringComparison.Ordinal) ?? false).Name;
}
