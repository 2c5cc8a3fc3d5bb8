using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Exams;

/// <summary>What a person gets on top of the time limit of every exam. It follows the person, so nobody has to ask for it twice. Its id is the person's.</summary>
public sealed class ExtraTime : Entity
{
    public const int MaxPercent = 300;

    private ExtraTime()
    {
    }

    public int Percent { get; private set; }

    public static ExtraTime For(Guid personId, int percent)
    {
        var extra = new ExtraTime { Id = personId };
        extra.Change(percent);
        return extra;
    }

    public void Change(int percent)
    {
        Refuse.When(percent is < 0 or > MaxPercent, "Extra time is 0 to {0} %", MaxPercent);
        Percent = percent;
        Record(new ExtraTimeGranted(percent));
    }
}

[Says("set extra time for exams to {Percent} %")]
public sealed record ExtraTimeGranted(int Percent) : IFact;

internal sealed class ExtraTimeTable : IEntityTypeConfiguration<ExtraTime>
{
    public void Configure(EntityTypeBuilder<ExtraTime> builder) => builder.ToTable("extra_times");
}

public static class ExtraTimeQueries
{
    /// <summary>0 for most people.</summary>
    public static async Task<int> ExtraTimePercentAsync(this AppDbContext db, Guid personId, CancellationToken cancellationToken) =>
        await db.Set<ExtraTime>().Where(e => e.Id == personId).Select(e => (int?)e.Percent).SingleOrDefaultAsync(cancellationToken) ?? 0;
}
