using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

[Authorize(Policies.Shadow)]
public sealed class VisitModel(AppDbContext db, Outbox outbox, TimeProvider clock) : VisitPage(db, clock)
{
    public IReadOnlyList<(string Name, LocalisedText Anchor)> Focus { get; private set; } = [];

    public DateTimeOffset Shown => Now;

    public DateTime? StartsAt { get; private set; }

    public DateTime? EndsAt { get; private set; }

    public bool CanConfirm => Visit.Status is VisitStatus.Agreed or VisitStatus.Scheduled
        && ((IsNewcomer && Visit.ConfidentialAt is null) || (IsHost && Visit.ConsentAt is null));

    /// <summary>An English key.</summary>
    public string NextStep => Visit.Status switch
    {
        VisitStatus.Proposed => Visit.AgreeingId == User.Id ? "You are asked whether this visit fits." : "The other side looks at the proposal.",
        VisitStatus.Agreed => "Choose a date together, and go through the checklist.",
        VisitStatus.Scheduled => "After the visit, note that it took place. The checklist has to be complete by then.",
        VisitStatus.Missed => "Choose another date, or cancel the visit.",
        VisitStatus.Done => IsNewcomer ? "Write down what you saw while it is fresh." : "The newcomer writes down what was to be seen.",
        VisitStatus.Reflected when Visit.HostSignedAt is null => IsHost ? "Read the reflection, confirm the hours and give feedback." : "The host reads the reflection and gives feedback.",
        VisitStatus.Reflected => IsLeading ? "Sign off, so that the hours count." : "The line manager signs off.",
        VisitStatus.SignedOff => "Everything is done; the hours count.",
        _ => "This visit is cancelled.",
    };

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
        {
            return false;
        }

        var calendar = WorkingCalendar.Of(await Db.OrganisationAsync(cancellationToken));
        (StartsAt, EndsAt) = (Visit.StartsAt is { } s ? calendar.LocalDateTime(s) : null, Visit.EndsAt is { } e ? calendar.LocalDateTime(e) : null);
        var focus = await Db.Competencies.AsNoTracking().Where(c => Visit.FocusIds.Contains(c.Id)).OrderBy(c => c.Position).ToListAsync(cancellationToken);
        Focus = [.. focus.Select(c => (c.Name.ToString(), c.AnchorOf(4)))];
        return true;
    }

    public async Task<IActionResult> OnPostAgreeAsync(CancellationToken cancellationToken)
    {
        Visit.Agree(User.Id, Now);
        var to = Visit.AgreeingId == Host.Id ? Newcomer : Host;
        await outbox.QueueAsync(VisitMails.Agreed(Visit, to, to == Host ? Newcomer.Name : Host.Name), cancellationToken);
        return await SavedAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        Visit.Confirm(User.Id, Now);
        return SavedAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostHoldAsync(CancellationToken cancellationToken)
    {
        Visit.Hold(Now);
        return SavedAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostSignOffAsync(CancellationToken cancellationToken)
    {
        Refuse.When(!User.IsInRole(Roles.LineManager) && !User.IsInRole(Roles.Trainer) && !User.IsAdministrator, "Somebody else than host and newcomer signs last");
        Visit.SignOff(User.Id, Now);
        return SavedAsync(cancellationToken);
    }
}
