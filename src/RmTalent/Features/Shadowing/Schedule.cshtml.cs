using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

/// <summary>A day or two, in the time of the place where the host works.</summary>
[Authorize(Policies.Shadow)]
public sealed class ScheduleModel(AppDbContext db, Booking booking, Outbox outbox, SiteAddress site, TimeProvider clock) : VisitPage(db, clock)
{
    [BindProperty]
    public ScheduleForm Form { get; set; } = new();

    public void OnGet()
    {
        var calendar = new WorkingCalendar(Host.TimeZone, Host.Country);
        Form = Form with { Place = Visit.Place.Length > 0 ? Visit.Place : Visit.Mode == VisitMode.OnSite ? Host.Location : "", Version = Visit.Version };
        if (Visit.Days is [var first, ..])
        {
            Form = Form with { On = calendar.LocalDate(first.StartsAt), From = calendar.LocalTime(first.StartsAt), To = calendar.LocalTime(first.EndsAt), SecondOn = Visit.Days.Count > 1 ? calendar.LocalDate(Visit.Days[1].StartsAt) : null };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Visit.ExpectVersion(Form.Version);
        var before = Visit.Days.Count;
        await booking.BookAsync(Visit, Host, Newcomer, Form.DaysIn(new WorkingCalendar(Host.TimeZone, Host.Country)), Form.Place ?? "", Now, cancellationToken);
        foreach (var person in new[] { Newcomer, Host })
        {
            await outbox.QueueAsync(VisitMails.Scheduled(Visit, person, Host, Newcomer, site.Url($"/shadowing/{Id}"), Now, before), cancellationToken);
        }

        return await SavedAsync(cancellationToken);
    }

    public sealed record ScheduleForm : IValidatableObject
    {
        [Required(ErrorMessage = "Choose a date")]
        public DateOnly? On { get; init; }

        public DateOnly? SecondOn { get; init; }

        [Required(ErrorMessage = "Choose a time")]
        public TimeOnly? From { get; init; } = new(9, 0);

        [Required(ErrorMessage = "Choose a time")]
        public TimeOnly? To { get; init; } = new(15, 0);

        [StringLength(ShadowingVisit.PlaceMaxLength)]
        public string? Place { get; init; }

        public int Version { get; init; }

        public IReadOnlyList<VisitDay> DaysIn(WorkingCalendar calendar) =>
            [.. new[] { On, SecondOn }.OfType<DateOnly>().Select(d => new VisitDay(calendar.At(d, From!.Value), calendar.At(d, To!.Value)))];

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (To <= From)
            {
                yield return new("The end must come after the start", [nameof(To)]);
            }
        }
    }
}
