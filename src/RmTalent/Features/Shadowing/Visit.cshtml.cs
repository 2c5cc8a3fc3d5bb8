using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

[Authorize(Policies.Shadow)]
public sealed class VisitModel(AppDbContext db, Outbox outbox, ITexts texts, TimeProvider clock) : VisitPage(db, clock)
{
    [BindProperty]
    public VisitForm Form { get; set; } = new();

    public IReadOnlyList<GuideLine> Guide { get; private set; } = [];

    /// <summary>Who signed last.</summary>
    public string? SignedBy { get; private set; }

    public bool HasBegun => Visit.StartsAt <= Now;

    /// <summary>The points of the reader's own side.</summary>
    public IReadOnlyList<CheckPoint> Points => CheckPoints.For(Visit.Mode, IsHost);

    public bool CanConfirm => Visit.Status is VisitStatus.Agreed or VisitStatus.Scheduled && !IsLeading && (IsHost ? Visit.ConsentAt : Visit.ConfidentialAt) is null;

    public bool CanTakeBack => Visit.Status is VisitStatus.Agreed or VisitStatus.Scheduled && !IsLeading && !CanConfirm;

    public bool SeesNewcomerSide => Visit.ReflectedAt is not null && (IsNewcomer || Visit.IsDebriefOpen);

    public bool SeesHostSide => Visit.DebriefedAt is not null && (IsHost || Visit.IsDebriefOpen);

    public bool MaySignOff => IsLeading && Visit is { Status: VisitStatus.Reflected, HostSignedAt: not null };

    public string NextStep => Visit.Status switch
    {
        VisitStatus.Proposed => Visit.AgreeingId == User.Id ? texts["You are asked whether this visit fits."] : texts["The other side looks at the proposal."],
        VisitStatus.Agreed => texts["Choose a date together, and go through the checklist."],
        VisitStatus.Scheduled when !Visit.IsChecked => texts["The checklist has to be complete before the visit. Without it the visit cannot take place."],
        VisitStatus.Scheduled => texts["After the visit, note that it took place."],
        VisitStatus.Missed => texts["Choose another date, or cancel the visit."],
        VisitStatus.Done when IsNewcomer => Visit.ReflectedAt is null ? texts["Write down what you saw while it is fresh."] : texts["Your side is written. The host's side is still missing."],
        VisitStatus.Done when IsHost => Visit.DebriefedAt is null ? texts["Note the hours and give feedback while it is fresh."] : texts["Your side is written. The newcomer's side is still missing."],
        VisitStatus.Done => texts["Newcomer and host write their sides of the debrief."],
        VisitStatus.Reflected when Visit.HostSignedAt is null => IsHost ? texts["Read both sides, then sign for the hours."] : texts["The host signs first."],
        VisitStatus.Reflected => IsLeading ? texts["Sign off, so that the hours count."] : texts["The line manager signs off."],
        VisitStatus.SignedOff => texts["Everything is done; the hours count."],
        VisitStatus.Closed => texts["This visit is closed, as one of the two has left."],
        _ => texts["This visit is cancelled."],
    };

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
        {
            return false;
        }

        Guide = await ObservationGuide.OfAsync(Db, Visit, texts, Languages.Current, cancellationToken);
        SignedBy = Visit.SignedById is { } by ? await Db.People.Where(p => p.Id == by).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken) : null;
        return true;
    }

    public async Task<IActionResult> OnPostAgreeAsync(CancellationToken cancellationToken)
    {
        Visit.ExpectVersion(Form.Version);
        Visit.Agree(User.Id, Now);
        var to = Visit.AgreeingId == Host.Id ? Newcomer : Host;
        await outbox.QueueAsync(VisitMails.Agreed(Visit, to, to == Host ? Newcomer.Name : Host.Name), cancellationToken);
        return await SavedAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        Visit.ExpectVersion(Form.Version);
        Visit.Confirm(User.Id, Form.Points, Now);
        return SavedAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellationToken)
    {
        Visit.ExpectVersion(Form.Version);
        Visit.TakeBack(User.Id);
        return SavedAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostHoldAsync(CancellationToken cancellationToken)
    {
        Visit.ExpectVersion(Form.Version);
        Visit.Hold(Now);
        return SavedAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostSignAsync(CancellationToken cancellationToken)
    {
        Visit.ExpectVersion(Form.Version);
        Visit.SignAsHost(User.Id, Now);
        return SavedAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostSignOffAsync(CancellationToken cancellationToken)
    {
        Visit.ExpectVersion(Form.Version);
        Refuse.When(!User.IsInRole(Roles.LineManager) && !User.IsInRole(Roles.Trainer) && !User.IsInRole(Roles.Administrator), "Somebody else than host and newcomer signs last");
        Db.AddRange(Visit.SignOff(User.Id, Now));
        return SavedAsync(cancellationToken);
    }

    public sealed record VisitForm
    {
        public List<CheckPoint> Points { get; init; } = [];

        /// <summary>Of the visit as it was shown.</summary>
        public int Version { get; init; }
    }
}
