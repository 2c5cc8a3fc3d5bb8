using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Platform.Data;

/// <summary>
/// The one context. Saving writes the facts of changed entities, with actor and instant, and what observers add for them (outbox rows), in one transaction.
/// Slices reach their tables through extension members (<c>db.Vacancies</c>).
/// </summary>
public abstract class AppDbContext(DbContextOptions options) : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    private SaveContext? _saving;

    public abstract bool IsSqlite { get; }

    /// <summary>Identity reads its schema version (3 has passkeys) from the services; the migrations tool has none.</summary>
    private static readonly ServiceProvider Defaults = new ServiceCollection()
        .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3).BuildServiceProvider();

    internal SaveContext? Saving => _saving;

    /// <summary>Contexts are pooled; each lease says for whom it saves.</summary>
    internal AppDbContext For(SaveContext saving)
    {
        _saving = saving;
        return this;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        var changed = WriteFacts();
        var rows = base.SaveChanges(acceptAllChangesOnSuccess);
        Finish(changed);
        return rows;
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var changed = WriteFacts();
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        Finish(changed);
        return rows;
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        if (optionsBuilder.Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider is null)
        {
            optionsBuilder.UseApplicationServiceProvider(Defaults);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<LocalisedText>().HaveConversion<JsonConverter<LocalisedText>>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Ignore<IFact>();
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(Entity))))
        {
            entity.FindProperty(nameof(Entity.Id))!.ValueGenerated = ValueGenerated.Never;
            entity.FindProperty(nameof(Entity.Version))!.IsConcurrencyToken = true;
        }
    }

    private List<Entity> WriteFacts()
    {
        ChangeTracker.DetectChanges();
        var changed = ChangeTracker.Entries<Entity>().Select(e => e.Entity).Where(e => e.Facts.Count > 0).ToList();
        if (changed.Count > 0)
        {
            var saving = _saving ?? throw new InvalidOperationException("Take the context from the service provider, so that facts know their actor.");
            var now = saving.Now;
            foreach (var (entity, recorded) in changed.SelectMany(e => e.Facts.Select(f => (e, f))).OrderBy(f => f.f.At ?? now))
            {
                var row = FactRow.From(entity, recorded.Fact, recorded.By ?? saving.Actor, recorded.At ?? now);
                Add(row);
                foreach (var observer in saving.Observers)
                {
                    observer.Recorded(this, row, recorded.Fact);
                }
            }
        }

        return changed;
    }

    private void Finish(List<Entity> changed)
    {
        changed.ForEach(e => e.ForgetFacts());
        if (_saving is not null && changed.Exists(e => e is Organisation))
        {
            _saving.Organisation = null;
        }

        foreach (var observer in _saving?.Observers ?? [])
        {
            observer.Saved();
        }
    }
}

public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : AppDbContext(options)
{
    public override bool IsSqlite => true;
}

public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : AppDbContext(options)
{
    public override bool IsSqlite => false;
}
