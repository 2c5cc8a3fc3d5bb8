using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.Applications;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Offers;

internal sealed class OfferTable : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> builder)
    {
        builder.ToTable("offers");
        builder.Property(o => o.Terms).AsJson();
        builder.Property(o => o.SignedName).HasMaxLength(Offer.SignatureMaxLength);
        builder.Property(o => o.SignedFrom).HasMaxLength(Offer.AddressMaxLength);
        builder.HasOne<Application>().WithMany().HasForeignKey(o => o.ApplicationId);
        builder.HasOne<Vacancy>().WithMany().HasForeignKey(o => o.VacancyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(o => o.ApplicationId);
        builder.HasIndex(o => new { o.Status, o.ExpiresAt });
        builder.OwnsMany(o => o.Editions, edition =>
        {
            edition.ToTable("offer_editions");
            edition.WithOwner().HasForeignKey("OfferId");
            edition.HasKey("OfferId", nameof(OfferEdition.Number));
            edition.Property(e => e.Number).ValueGeneratedNever();
            edition.Property(e => e.Terms).AsJson();
        });
        builder.OwnsMany(o => o.Conditions, condition =>
        {
            condition.ToTable("offer_conditions");
            condition.WithOwner().HasForeignKey("OfferId");
            condition.HasKey(c => c.Id);
            condition.Property(c => c.Id).ValueGeneratedNever();
            condition.Property(c => c.Detail).HasMaxLength(ConditionTerm.DetailMaxLength);
            condition.Property(c => c.Note).HasMaxLength(OfferCondition.NoteMaxLength);
        });
    }
}

public static class OfferQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Offer> Offers => db.Set<Offer>();
    }

    extension(IQueryable<Offer> offers)
    {
        /// <summary>The offer that counts for an application: the latest.</summary>
        public IQueryable<Offer> LatestOf(Guid applicationId) => offers.Where(o => o.ApplicationId == applicationId).OrderByDescending(o => o.Id);

        public IQueryable<Offer> Overdue(DateTimeOffset asOf) =>
            offers.Where(o => o.Status == OfferStatus.Sent && o.ExpiresAt <= asOf).OrderBy(o => o.ExpiresAt);
    }
}
