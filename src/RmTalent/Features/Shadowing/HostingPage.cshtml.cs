using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

/// <summary>A host's own page: room and pauses, who comes, and what visitors said.</summary>
[Authorize(Policies.Shadow)]
public sealed class HostingPageModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    private Hosting _hosting = null!;
    private WorkingCalendar _calendar = null!;

    [BindProperty]
    public HostingForm Form { get; set; } = new();

    public int PerMonth => _hosting.PerMonth;

    public int TakenThisMonth { get; private set; }

    public int TakenNextMonth { get; private set; }

    public decimal HoursThisYear { get; private set; }

    public IReadOnlyList<Guest> Ahead { get; private set; } = [];

    public IReadOnlyList<Praise> Said { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        _calendar = await db.People.AnyAsync(p => p.Id == me, cancellationToken) ? await db.WorkingTimeOfAsync(me, cancellationToken) : WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        if (!await db.HostsAsync(me, User.IsInRole(Roles.Mentor), _calendar.LocalDate(clock.GetUtcNow()), cancellationToken))
        {
            return false;
        }

        _hosting = await db.HostingOfAsync(me, cancellationToken);
        await CountAsync(me, cancellationToken);
        Ahead = await db.ShadowingVisits.AsNoTracking()
            .Where(v => v.HostId == me && (v.Status == VisitStatus.Proposed || v.Status == VisitStatus.Agreed || v.Status == VisitStatus.Scheduled || v.Status == VisitStatus.Missed))
            .OrderBy(v => v.StartsAt).ThenBy(v => v.Id).Take(20)
            .Select(v => new Guest(v.Id, db.Set<Person>().Where(p => p.Id == v.NewcomerId).Select(p => p.Name).First(), v.Status, v.StartsAt)).ToListAsync(cancellationToken);
        Said = await db.ShadowingVisits.AsNoTracking().Where(v => v.HostId == me && v.ToHost != "" && (v.Status == VisitStatus.Reflected || v.Status == VisitStatus.SignedOff))
            .OrderByDescending(v => v.StatusSince).Take(5)
            .Select(v => new Praise(v.Id, db.Set<Person>().Where(p => p.Id == v.NewcomerId).Select(p => p.Name).First(), v.ToHost)).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet()
    {
        var today = _calendar.LocalDate(clock.GetUtcNow());
        Form = new HostingForm
        {
            PerMonth = _hosting.PerMonth,
            OnlyMode = _hosting.OnlyMode,
            Offer = _hosting.Offer,
            Pauses = [.. _hosting.Pauses.Where(p => p.To >= today).Select(p => new PauseForm { From = p.From, To = p.To }), new(), new()],
            Version = _hosting.Version,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        _hosting.ExpectVersion(Form.Version);
        _hosting.Offers(Form.PerMonth!.Value, Form.OnlyMode, Form.Offer ?? "", [.. Form.Pauses.Where(p => p.From is not null).Select(p => new HostingPause(p.From!.Value, p.To!.Value))]);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect("/shadowing/hosting");
    }

    public DateTime Local(DateTimeOffset at) => _calendar.LocalDateTime(at);

    private async Task CountAsync(Guid me, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = _calendar.LocalDate(now);
        var ((from, middle), (_, until), year) = (Booking.MonthOf(_calendar, today), Booking.MonthOf(_calendar, today.AddMonths(1)), now.AddYears(-1));
        var mine = db.ShadowingVisits.AsNoTracking().Where(v => v.HostId == me);
        var booked = await mine.Where(v => ShadowingVisit.Booked.Contains(v.Status) && v.StartsAt >= from && v.StartsAt < until).Select(v => v.StartsAt).ToListAsync(cancellationToken);
        (TakenThisMonth, TakenNextMonth) = (booked.Count(b => b < middle), booked.Count(b => b >= middle));
        HoursThisYear = (await mine.Where(v => v.Status == VisitStatus.SignedOff && v.EndsAt >= year).Select(v => v.Hours).ToListAsync(cancellationToken)).Sum() ?? 0;
    }

    public sealed record Guest(Guid Id, string Newcomer, VisitStatus Status, DateTimeOffset? StartsAt);

    public sealed record Praise(Guid Id, string Newcomer, string Words);

    public sealed record HostingForm
    {
        [Required(ErrorMessage = "Say how many"), Range(0, Hosting.MostPerMonth)]
        public int? PerMonth { get; init; }

        public VisitMode? OnlyMode { get; init; }

        [StringLength(Hosting.OfferMaxLength)]
        public string? Offer { get; init; }

        public List<PauseForm> Pauses { get; init; } = [];

        public int Version { get; init; }
    }

    public sealed record PauseForm : IValidatableObject
    {
        public DateOnly? From { get; init; }

        public DateOnly? To { get; init; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if ((From is null) != (To is null))
            {
                yield return new("Give both days, or none", [From is null ? nameof(From) : nameof(To)]);
            }
            else if (To < From)
            {
                yield return new("The last day cannot be before the first", [nameof(To)]);
            }
        }
    }
}
