using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Certification.Badges;

internal sealed class SigningKeyTable : IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<SigningKey> builder)
    {
        builder.ToTable("signing_keys");
        builder.Property(k => k.Address).HasMaxLength(SigningKey.AddressMaxLength);
        builder.HasIndex(k => new { k.RetiredAt, k.MadeAt });
    }
}

internal sealed class AchievementTable : IEntityTypeConfiguration<Achievement>
{
    public void Configure(EntityTypeBuilder<Achievement> builder)
    {
        builder.ToTable("achievements");
        builder.Property(a => a.Words).HasConversion<JsonConverter<AchievementWords>>();
        builder.HasOne<CertificateTemplate>().WithMany().HasForeignKey(a => a.TemplateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.TemplateId, a.ItemId }).IsUnique();
    }
}

public static class BadgeQueries
{
    extension(AppDbContext db)
    {
        public DbSet<SigningKey> SigningKeys => db.Set<SigningKey>();

        public DbSet<Achievement> Achievements => db.Set<Achievement>();
    }
}
