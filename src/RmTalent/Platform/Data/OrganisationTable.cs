using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Data;

internal sealed class OrganisationTable : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisation");
        builder.Property(o => o.Name).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(o => o.TimeZone).HasMaxLength(60);
        builder.Property(o => o.Language).HasMaxLength(2);
        builder.Property(o => o.Country).HasMaxLength(2);
    }
}

public static class OrganisationQueries
{
    /// <summary>The organisation, or its defaults before the first set-up. Not tracked, and read once for a request or job.</summary>
    public static async Task<Organisation> OrganisationAsync(this AppDbContext db, CancellationToken cancellationToken = default)
    {
        if (db.Saving?.Organisation is { } known)
        {
            return known;
        }

        var read = await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == Organisation.OnlyId, cancellationToken);
        if (read is not null && db.Saving is { } saving)
        {
            saving.Organisation = read;
        }

        return read ?? Organisation.Found("RmTalent", "Europe/Oslo", Languages.English, "NO");
    }
}
