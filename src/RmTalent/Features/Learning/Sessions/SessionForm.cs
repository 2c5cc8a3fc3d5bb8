using System.ComponentModel.DataAnnotations;
using RmTalent.Platform.Calendar;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>A session as it is typed: a first date, perhaps more, and where.</summary>
public sealed record SessionForm : IValidatableObject
{
    [Required]
    public DateOnly? On { get; init; }

    public TimeOnly From { get; init; } = new(9, 0);

    public TimeOnly To { get; init; } = new(12, 0);

    public List<DateInput> More { get; init; } = [];

    [StringLength(Session.PlaceMaxLength)]
    public string? Place { get; init; }

    [Url, StringLength(Session.LinkMaxLength)]
    public string? Link { get; init; }

    [Range(1, Session.MaxCapacity)]
    public int Capacity { get; init; } = 12;

    public bool NeedsApproval { get; init; }

    public List<Guid> TrainerIds { get; init; } = [];

    public int Version { get; init; }

    public SessionTerms TermsIn(WorkingCalendar calendar) => new(calendar.At(On!.Value, From), calendar.At(On.Value, To), Place?.Trim() ?? "", Link?.Trim() ?? "", Capacity, TrainerIds)
    {
        More = [.. More.Where(d => d.On is not null).OrderBy(d => d.On).ThenBy(d => d.From).Select(d => new SessionDate(calendar.At(d.On!.Value, d.From), calendar.At(d.On.Value, d.To)))],
        NeedsApproval = NeedsApproval,
    };

    /// <summary>Room for the dates that a session may still get.</summary>
    public SessionForm Widened()
    {
        while (More.Count < SessionTerms.MaxDates - 1)
        {
            More.Add(new());
        }

        return this;
    }

    public static SessionForm Of(Session session, WorkingCalendar calendar) => new()
    {
        On = calendar.LocalDate(session.StartsAt),
        From = calendar.LocalTime(session.StartsAt),
        To = calendar.LocalTime(session.EndsAt),
        More = [.. session.MoreDates.All.Select(d => new DateInput { On = calendar.LocalDate(d.StartsAt), From = calendar.LocalTime(d.StartsAt), To = calendar.LocalTime(d.EndsAt) })],
        Place = session.Place,
        Link = session.Link,
        Capacity = session.Capacity,
        NeedsApproval = session.NeedsApproval,
        TrainerIds = session.TrainerIds,
        Version = session.Version,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (To <= From)
        {
            yield return new("The end must come after the start", [nameof(To)]);
        }

        foreach (var (n, date) in More.Index().Where(d => d.Item.On is not null && d.Item.To <= d.Item.From))
        {
            yield return new("The end must come after the start", [$"{nameof(More)}[{n}].{nameof(date.To)}"]);
        }

        if (string.IsNullOrWhiteSpace(Place) && string.IsNullOrWhiteSpace(Link))
        {
            yield return new("Say where: a place, a link, or both", [nameof(Place)]);
        }
    }
}

/// <summary>One more date; an empty one is none.</summary>
public sealed record DateInput
{
    public DateOnly? On { get; init; }

    public TimeOnly From { get; init; } = new(9, 0);

    public TimeOnly To { get; init; } = new(12, 0);
}
