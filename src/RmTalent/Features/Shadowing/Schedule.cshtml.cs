using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

[Authorize(Policies.Shadow)]
public sealed class ScheduleModel(AppDbContext db, Outbox outbox, SiteAddress site, TimeProvider clock) : VisitPage(db, clock)
{
    [BindProperty]
    public ScheduleForm Form { get; init; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var calendar = WorkingCalendar.Of(await Db.OrganisationAsync(cancellationToken));
        Visit.Schedule(calendar.At(Form.On!.Value, Form.From!.Value), calendar.At(Form.On.Value, Form.To!.Value), Now);
        foreach (var person in new[] { Newcomer, Host })
        {
            await outbox.QueueAsync(VisitMails.Scheduled(Visit, person, Host, Newcomer, site.Url($"/shadowing/{Id}"), Now), cancellationToken);
        }

        return await SavedAsync(cancellationToken);
    }

    public sealed record ScheduleForm
    {
        [Required(ErrorMessage = "Choose a date")]
        public DateOnly? On { get; init; }

        [Required(ErrorMessage = "Choose a time")]
        public TimeOnly? From { get; init; } = new(9, 0);

        [Required(ErrorMessage = "Choose a time")]
        public TimeOnly? To { get; init; } = new(15, 0);
    }
}
