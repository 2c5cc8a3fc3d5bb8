using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Platform.Data;

// Usage: RmTalent.Migrate <Name> <path of src/RmTalent>
var name = args[0];
var root = args[1];
Write(new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=unused").Options), "Sqlite",
    "Microsoft.EntityFrameworkCore.Sqlite.Design.Internal.SqliteDesignTimeServices, Microsoft.EntityFrameworkCore.Sqlite");
Write(new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=unused").Options), "Postgres",
    "Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal.NpgsqlDesignTimeServices, Npgsql.EntityFrameworkCore.PostgreSQL");

void Write(DbContext db, string provider, string designServices)
{
    var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(db);
    // These want T4 templating, which cannot be restored and which migrations do not need.
    foreach (var service in services.Where(s => s.ServiceType.Name is "IModelCodeGenerator" or "ICompiledModelCodeGenerator"
        || (s.ImplementationType?.Name.Contains("TextTemplating", StringComparison.Ordinal) ?? false)).ToList())
    {
        services.Remove(service);
    }

    ((IDesignTimeServices)Activator.CreateInstance(Type.GetType(designServices, throwOnError: true)!)!).ConfigureDesignTimeServices(services);
    using var built = services.BuildServiceProvider();
    using var scope = built.CreateScope();
    var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
    var migration = scaffolder.ScaffoldMigration(name, "RmTalent", $"Platform.Data.Migrations.{provider}", "C#");
    Console.WriteLine(scaffolder.Save(root, migration, Path.Combine(root, "Platform/Data/Migrations", provider), dryRun: false).MigrationFile);
}
