using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Interviewing.Panels;

/// <summary>
/// When a panellist can sit on panels, and how often. Every booking writes in the diaries of the whole panel,
/// so that two candidates cannot take the same hour of the same person: the second loses the race on the diary's version.
/// </summary>
public sealed class PanelDiary : Entity
{
    public const int DefaultMaxPerWeek = 4;
    public const int HighestMaxPerWeek = 20;
    public const int MaxExceptions = 40;

    private PanelDiary()
    {
    }

    public Guid PersonId { get; private set; }

    public IReadOnlyList<WeeklyHours> Hours { get; private set; } = WeeklyHours.OfficeDays;

    /// <summary>Days that differ from the weekly hours, coming and past.</summary>
    public IReadOnlyList<OtherDay> Exceptions { get; private set; } = [];

    public int MaxPerWeek { get; private set; } = DefaultMaxPerWeek;

    public override IEnumerable<Guid> Concerning() => [PersonId];

    public static PanelDiary Of(Guid personId) => new() { PersonId = personId };

    public void State(IReadOnlyList<WeeklyHours> hours, IReadOnlyList<OtherDay> exceptions, int maxPerWeek)
    {
        Refuse.When(hours.Any(h => h.Until <= h.From) || exceptions.Any(e => e.Until <= e.From), "The end of a day lies after its beginning");
        Refuse.When(exceptions.Count > MaxExceptions, "Note at most {0} days", MaxExceptions);
        Refuse.When(maxPerWeek is < 1 or > HighestMaxPerWeek, "Take from 1 to {0} interviews a week", HighestMaxPerWeek);
        (Hours, Exceptions, MaxPerWeek) = ([.. hours.OrderBy(h => h.Day).ThenBy(h => h.From)], [.. exceptions.DistinctBy(e => e.On).OrderBy(e => e.On)], maxPerWeek);
        Record(new PanelHoursStated(maxPerWeek));
    }

    public void Enter(Guid interviewId) => Record(new DiaryEntered(interviewId));

    /// <summary>Whether a time in the panellist's own zone lies within what was stated for that day.</summary>
    public bool Fits(DateOnly day, TimeOnly from, TimeOnly until) => from < until && (Exceptions.FirstOrDefault(e => e.On == day) is { } exception
        ? exception.From <= from && until <= exception.Until
        : Hours.Any(h => h.Day == day.DayOfWeek && h.From <= from && until <= h.Until));
}

/// <summary>One day with other hours than its weekday has; without hours the panellist cannot at all.</summary>
public sealed record OtherDay(DateOnly On, TimeOnly? From, TimeOnly? Until);

public sealed record WeeklyHours(DayOfWeek Day, TimeOnly From, TimeOnly Until)
{
    public static readonly IReadOnlyList<WeeklyHours> OfficeDays =
    [
        .. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
            .Select(d => new WeeklyHours(d, new TimeOnly(9, 0), new TimeOnly(16, 0))),
    ];
}

[Says("stated interview hours, at most {MaxPerWeek} a week")]
public sealed record PanelHoursStated(int MaxPerWeek) : IFact;

[Says("entered an interview in the diary")]
public sealed record DiaryEntered(Guid InterviewId) : IFact;

internal sealed class PanelDiaryTable : IEntityTypeConfiguration<PanelDiary>
{
    public void Configure(EntityTypeBuilder<PanelDiary> builder)
    {
        builder.ToTable("panel_diaries");
        builder.Property(d => d.Hours).AsJson();
        builder.Property(d => d.Exceptions).AsJson();
        builder.HasOne<Person>().WithOne().HasForeignKey<PanelDiary>(d => d.PersonId);
    }
}

public static class PanelDiaryQueries
{
    extension(AppDbContext db)
    {
        public DbSet<PanelDiary> PanelDiaries => db.Set<PanelDiary>();

        /// <summary>The diaries of these people, tracked; those who stated nothing get one with office hours.</summary>
        public async Task<IReadOnlyList<PanelDiary>> DiariesOfAsync(IReadOnlyCollection<Guid> people, CancellationToken cancellationToken)
        {
            var found = await db.Set<PanelDiary>().Where(d => people.Contains(d.PersonId)).ToListAsync(cancellationToken);
            var missing = people.Except(found.Select(d => d.PersonId)).Select(PanelDiary.Of).ToList();
            db.AddRange(missing);
            return [.. found, .. missing];
        }
    }
}
