using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications.Screening;

public enum Fit
{
    [Text("Unknown")] Unknown,
    [Text("Met"), Tone(Tone.Good)] Met,
    [Text("Partly"), Tone(Tone.Warning)] Partly,
    [Text("Not met"), Tone(Tone.Bad)] Not,
}

/// <summary>What the screener saw of one requirement. The mission criterion has no competency.</summary>
public sealed record SheetLine(Guid? CompetencyId, Fit Fit, string Evidence);

/// <summary>How a score came about: points reached, points that are known, and points in all.</summary>
public sealed record SheetScore(decimal Reached, int Known, int Possible, bool MustMissing)
{
    /// <summary>Share of all points, 0 to 100. What is unknown counts nothing, so the score rises as the sheet is filled in.</summary>
    public int Percent => Possible == 0 ? 0 : (int)Math.Round(100 * Reached / Possible, MidpointRounding.AwayFromZero);
}

/// <summary>One application held against the vacancy's requirements, and against interest in the mission as a criterion of its own. A person judges; the score only adds up.</summary>
public sealed class ScreeningSheet : Entity
{
    public const int EvidenceMaxLength = 1000;

    /// <summary>How much genuine interest in mission and vision weighs: as much as a heavy must-have.</summary>
    public const int MissionWeight = 5;

    private ScreeningSheet()
    {
    }

    public Guid ApplicationId { get; private set; }

    public IReadOnlyList<SheetLine> Lines { get; private set; } = [];

    /// <summary>For the order of the queue.</summary>
    public int Percent { get; private set; }

    public Guid? FilledById { get; private set; }

    public DateTimeOffset? FilledAt { get; private set; }

    public override IEnumerable<Guid> Concerning() => [ApplicationId];

    public static ScreeningSheet For(Guid applicationId) => new() { ApplicationId = applicationId };

    public void Fill(IReadOnlyList<SheetLine> lines, IReadOnlyList<Requirement> requirements, Guid byId, DateTimeOffset now)
    {
        Lines = lines;
        Percent = ScoreAgainst(requirements).Percent;
        (FilledById, FilledAt) = (byId, now);
        Record(new SheetFilled(Percent));
    }

    public SheetLine LineOf(Guid? competencyId) => Lines.FirstOrDefault(l => l.CompetencyId == competencyId) ?? new SheetLine(competencyId, Fit.Unknown, "");

    public SheetScore ScoreAgainst(IReadOnlyList<Requirement> requirements)
    {
        var weighed = requirements.Select(r => (r.Weight, LineOf(r.CompetencyId).Fit)).Append((MissionWeight, LineOf(null).Fit)).ToList();
        return new SheetScore(
            weighed.Sum(w => w.Item1 * Worth(w.Fit)),
            weighed.Where(w => w.Fit is not Fit.Unknown).Sum(w => w.Item1),
            weighed.Sum(w => w.Item1),
            requirements.Any(r => r.Kind is RequirementKind.Must && LineOf(r.CompetencyId).Fit is Fit.Not));
    }

    public static decimal Worth(Fit fit) => fit switch { Fit.Met => 1m, Fit.Partly => 0.5m, _ => 0m };
}

[Says("filled in the screening sheet")]
public sealed record SheetFilled(int Percent) : IFact;

internal sealed class ScreeningSheetTable : IEntityTypeConfiguration<ScreeningSheet>
{
    public void Configure(EntityTypeBuilder<ScreeningSheet> builder)
    {
        builder.ToTable("screening_sheets");
        builder.Property(s => s.Lines).AsJson();
        builder.HasOne<Application>().WithOne().HasForeignKey<ScreeningSheet>(s => s.ApplicationId).OnDelete(DeleteBehavior.Cascade);
    }
}

public static class ScreeningSheetQueries
{
    extension(AppDbContext db)
    {
        public DbSet<ScreeningSheet> ScreeningSheets => db.Set<ScreeningSheet>();
    }
}
