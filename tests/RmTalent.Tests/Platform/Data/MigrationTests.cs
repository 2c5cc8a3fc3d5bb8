using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;

namespace RmTalent.Tests.Platform.Data;

public sealed class MigrationTests
{
    [Fact]
    public void Sqlite_migrations_match_the_model()
    {
        using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=unused").Options);
        db.Database.HasPendingModelChanges().ShouldBeFalse("Run ./dev migration <Name>");
    }

    [Fact]
    public void Postgres_migrations_match_the_model()
    {
        using var db = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=unused").Options);
        db.Database.HasPendingModelChanges().ShouldBeFalse("Run ./dev migration <Name>");
    }
}
