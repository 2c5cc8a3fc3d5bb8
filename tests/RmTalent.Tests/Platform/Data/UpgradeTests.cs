using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging.Abstractions;
using RmTalent.Features.Applications;
using RmTalent.Platform.Data;
using RmTalent.Platform.Jobs;

namespace RmTalent.Tests.Platform.Data;

/// <summary>Whoever replaces the program by a newer one keeps what the database holds.</summary>
public sealed class UpgradeTests
{
    [Fact]
    public async Task A_database_of_the_first_version_is_migrated_and_keeps_what_it_holds()
    {
        using var database = TestDatabase.Empty();
        await using var db = Open(database.ConnectionString);
        await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
        (await db.Database.GetPendingMigrationsAsync()).ShouldNotBeEmpty();
        db.Add(new JobRun { Sweep = "Kept", StartedAt = DateTimeOffset.UnixEpoch });
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        for (var start = 0; start < 2; start++)
        {
            await new DatabaseStart(db, NullLogger<DatabaseStart>.Instance).RunAsync(() => Task.CompletedTask, default);
        }

        (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        (await db.Set<JobRun>().SingleAsync()).Sweep.ShouldBe("Kept");
        await db.Set<CandidateDistinction>().CountAsync(); // a table that came later
    }

    private static AppDbContext Open(string connectionString) => TestDatabase.OnPostgres
        ? new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(connectionString).Options)
        : new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connectionString).Options);
}
