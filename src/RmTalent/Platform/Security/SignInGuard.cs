using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;

namespace RmTalent.Platform.Security;

/// <summary>Counts guesses at one account. Apart from the account's row, which Identity writes as a whole and would set back.</summary>
public sealed class SignInGuard
{
    public required Guid AccountId { get; init; }

    public int Guesses { get; private set; }

    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>Last time step (30 s since 1970) whose code was accepted.</summary>
    public long LastTotpStep { get; private set; }
}

/// <summary>
/// Lets a guess be checked only after it has taken one of five places, in a single conditional update: guesses in parallel cannot be checked more often.
/// A right answer gives the places back; five wrong ones close the account's sign-in for a quarter of an hour.
/// </summary>
public sealed class SignInGuards(AppDbContext db, TimeProvider clock)
{
    public const int Places = 5;
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <returns>False when the sign-in is closed for now: do not check.</returns>
    public async Task<bool> TakePlaceAsync(Guid accountId)
    {
        await EnsureAsync(accountId);
        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + Pause;
        return await Of(accountId).Where(g => g.LockedUntil == null || g.LockedUntil <= now).ExecuteUpdateAsync(g => g
            .SetProperty(x => x.Guesses, x => x.LockedUntil != null ? 1 : x.Guesses + 1)
            .SetProperty(x => x.LockedUntil, x => x.LockedUntil == null && x.Guesses + 1 >= Places ? until : null)) == 1;
    }

    public Task GiveBackAsync(Guid accountId) => Of(accountId).ExecuteUpdateAsync(g => g
        .SetProperty(x => x.Guesses, 0).SetProperty(x => x.LockedUntil, (DateTimeOffset?)null));

    /// <returns>False when the code of that step, or a later one, was used before.</returns>
    public async Task<bool> UseStepAsync(Guid accountId, long step)
    {
        await EnsureAsync(accountId);
        return await Of(accountId).Where(g => g.LastTotpStep < step).ExecuteUpdateAsync(g => g.SetProperty(x => x.LastTotpStep, step)) == 1;
    }

    private IQueryable<SignInGuard> Of(Guid accountId) => db.Set<SignInGuard>().Where(g => g.AccountId == accountId);

    private Task EnsureAsync(Guid accountId) => db.Database.ExecuteSqlAsync(
        $"""INSERT INTO sign_in_guards ("AccountId", "Guesses", "LastTotpStep") VALUES ({accountId}, 0, 0) ON CONFLICT DO NOTHING""");
}

internal sealed class SignInGuardTable : IEntityTypeConfiguration<SignInGuard>
{
    public void Configure(EntityTypeBuilder<SignInGuard> builder)
    {
        builder.ToTable("sign_in_guards");
        builder.HasKey(g => g.AccountId);
        builder.Property(g => g.AccountId).ValueGeneratedNever();
    }
}
