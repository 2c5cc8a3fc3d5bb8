using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.People;
using RmTalent.Platform.Data;

namespace RmTalent.Features.MandatoryTraining.Credentials;

internal sealed class CredentialTable : IEntityTypeConfiguration<Credential>
{
    public void Configure(EntityTypeBuilder<Credential> builder)
    {
        builder.ToTable("credentials");
        builder.Property(c => c.Number).HasMaxLength(Credential.NumberMaxLength);
        builder.Property(c => c.Reason).HasMaxLength(Credential.ReasonMaxLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(c => c.Scheme).WithMany().HasForeignKey(c => c.SchemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.PersonId, c.SchemeId });
        builder.HasIndex(c => new { c.State, c.ValidTo, c.Id });
        builder.HasIndex(c => new { c.ValidTo, c.Id });
        builder.HasIndex(c => c.NextReminderOn);
    }
}

public static class CredentialQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Credential> Credentials => db.Set<Credential>();

        /// <summary>Everybody's own; those of others for who follows their learning.</summary>
        public IQueryable<Credential> CredentialsSeenBy(ClaimsPrincipal user)
        {
            var people = db.PeopleFollowedBy(user);
            return db.Set<Credential>().Where(c => people.Any(p => p.Id == c.PersonId));
        }
    }

    extension(IQueryable<Credential> credentials)
    {
        /// <summary>Neither given up nor refused.</summary>
        public IQueryable<Credential> Held() => credentials.Where(c => c.State == CredentialState.Claimed || c.State == CredentialState.Verified);

        public IQueryable<Credential> ToRemind(DateOnly today) => credentials.Where(c => c.NextReminderOn <= today);
    }
}
