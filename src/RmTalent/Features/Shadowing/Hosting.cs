using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Shadowing;

/// <summary>
/// What a host offers: how many visits a month, in which way, and when none. Every booking writes in it,
/// so that two visits cannot take the last place of a month: the second loses the race on its version.
/// </summary>
public sealed class Hosting : Entity
{
    public const int UsualPerMonth = 2;
    public const int MostPerMonth = 12;
    public const int MaxPauses = 12;
    public const int OfferMaxLength = 500;

    private Hosting()
    {
    }

    public Guid PersonId { get; private set; }

    public int PerMonth { get; private set; } = UsualPerMonth;

    /// <summary>Null when both ways suit.</summary>
    public VisitMode? OnlyMode { get; private set; }

    /// <summary>What a visitor gets to see, in the host's words.</summary>
    public string Offer { get; private set; } = "";

    public IReadOnlyList<HostingPause> Pauses { get; private set; } = [];

    public override IEnumerable<Guid> Concerning() => [PersonId];

    public static Hosting Of(Guid personId) => new() { PersonId = personId };

    public void Offers(int perMonth, VisitMode? onlyMode, string offer, IReadOnlyList<HostingPause> pauses)
    {
        Refuse.When(perMonth is < 0 or > MostPerMonth, "Take from 0 to {0} visits a month", MostPerMonth);
        Refuse.When(pauses.Count > MaxPauses, "Note at most {0} pauses", MaxPauses);
        Refuse.When(pauses.Any(p => p.To < p.From), "The last day cannot be before the first");
        (PerMonth, OnlyMode, Offer, Pauses) = (perMonth, onlyMode, offer.Trim(), [.. pauses.OrderBy(p => p.From)]);
        Record(new HostingOffered(perMonth));
    }

    public void Enter(Guid visitId) => Record(new HostingEntered(visitId));

    public HostingPause? PauseOn(DateOnly day) => Pauses.FirstOrDefault(p => p.From <= day && day <= p.To);
}

/// <summary>Days without visitors, both included.</summary>
public sealed record HostingPause(DateOnly From, DateOnly To);

internal sealed class HostingTable : IEntityTypeConfiguration<Hosting>
{
    public void Configure(EntityTypeBuilder<Hosting> builder)
    {
        builder.ToTable("shadowing_hosts");
        builder.Property(h => h.Offer).HasMaxLength(Hosting.OfferMaxLength);
        builder.Property(h => h.Pauses).AsJson();
        builder.HasOne<Person>().WithOne().HasForeignKey<Hosting>(h => h.PersonId);
    }
}

public static class HostingQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Hosting> Hostings => db.Set<Hosting>();

        /// <summary>What the person offers, tracked; who said nothing yet offers the usual.</summary>
        public async Task<Hosting> HostingOfAsync(Guid personId, CancellationToken cancellationToken)
        {
            if (await db.Set<Hosting>().SingleOrDefaultAsync(h => h.PersonId == personId, cancellationToken) is { } found)
            {
                return found;
            }

            var hosting = Hosting.Of(personId);
            db.Add(hosting);
            return hosting;
        }

        /// <summary>Mentors, and relationship managers with a year of experience here.</summary>
        public async Task<bool> HostsAsync(Guid personId, bool isMentor, DateOnly today, CancellationToken cancellationToken)
        {
            var experienced = today.AddYears(-1);
            return isMentor || await db.Set<Person>().AnyAsync(p => p.Id == personId && p.RmType != null && p.StartsOn < experienced, cancellationToken);
        }
    }
}
