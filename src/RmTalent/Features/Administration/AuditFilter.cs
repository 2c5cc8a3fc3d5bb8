using RmTalent.Platform.Data;

namespace RmTalent.Features.Administration;

/// <summary>Which facts somebody looks for. Kept in the address, so it can be shared.</summary>
public sealed record AuditFilter
{
    /// <summary>Who did it.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>On whose timeline it stands.</summary>
    public Guid? RecordId { get; init; }

    /// <summary>Type name of the fact.</summary>
    public string? Kind { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public IQueryable<FactRow> Apply(IQueryable<FactRow> facts, TimeZoneInfo zone)
    {
        facts = ActorId is { } actor ? facts.Where(f => f.ActorId == actor) : facts;
        facts = RecordId is { } record ? facts.Where(f => f.Concerns.Any(c => c.SubjectId == record)) : facts;
        facts = Kind is { Length: > 0 } kind ? facts.Where(f => f.Name == kind) : facts;
        facts = From is { } from && Start(from, zone) is var since ? facts.Where(f => f.At >= since) : facts;
        return To is { } to && Start(to.AddDays(1), zone) is var until ? facts.Where(f => f.At < until) : facts;
    }

    private static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone) => NodaTime.LocalDate.FromDateOnly(day)
        .AtStartOfDayInZone(NodaTime.DateTimeZoneProviders.Tzdb[zone.Id]).ToDateTimeOffset().ToUniversalTime();
}
