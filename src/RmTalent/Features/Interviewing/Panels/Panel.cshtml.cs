using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Interviewing.Planning;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing.Panels;

/// <summary>Chooses round and panel (in the address), then offers times at which all of them can.</summary>
[Authorize(Policies.PlanInterviews)]
public sealed class PanelModel(AppDbContext db, SlotFinder slots, InterviewMails mails, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty(SupportsGet = true)]
    public int? Round { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<Guid> Panel { get; init; } = [];

    [BindProperty]
    public SlotForm Form { get; set; } = new();

    public Application Application { get; private set; } = null!;

    public string Candidate { get; private set; } = "";

    public Vacancy Vacancy { get; private set; } = null!;

    public InterviewPlan? Plan { get; private set; }

    public InterviewRound? Chosen { get; private set; }

    public IReadOnlyList<PanelCandidate> People { get; private set; } = [];

    public IReadOnlyList<DateTimeOffset> Suggested { get; private set; } = [];

    public WorkingCalendar Calendar { get; private set; } = null!;

    public string Zone { get; private set; } = "";

    public bool IsPanelComplete => Chosen is not null && Panel.Count == Chosen.Panellists;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.ApplicationsSeenBy(User).SingleOrDefaultAsync(a => a.Id == Id, cancellationToken) is not { } application)
        {
            return false;
        }

        Application = application;
        Candidate = (await db.CandidateNameAsync(application.Id, cancellationToken)).ToString();
        Vacancy = await db.Vacancies.AsNoTracking().SingleAsync(v => v.Id == application.VacancyId, cancellationToken);
        Plan = await db.InterviewPlans.AsNoTracking().SingleOrDefaultAsync(p => p.VacancyId == application.VacancyId, cancellationToken);
        var held = await db.Interviews.Where(i => i.ApplicationId == Id && i.Status == InterviewStatus.Decided).MaxAsync(i => (int?)i.Round, cancellationToken) ?? 0;
        Round ??= Math.Min(held + 1, Plan?.Rounds.Count ?? 1);
        Chosen = Plan?.RoundAt(Round.Value);
        var organisation = await db.OrganisationAsync(cancellationToken);
        (Zone, Calendar) = (organisation.TimeZone, WorkingCalendar.Of(organisation));
        People = await slots.PeopleAsync(Policies.RolesOf(Policies.ScoreInterviews), cancellationToken);
        Suggested = IsPanelComplete ? await slots.FindAsync(Panel, Chosen!.Minutes, Calendar, cancellationToken) : [];
        return true;
    }

    public void OnGet() => Form = new SlotForm { BookByOn = Suggested.Count > 0 ? Calendar.PreviousWorkingDay(Calendar.LocalDate(Suggested[^1]).AddDays(-1)) : null, Place = Chosen?.Place };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        Refuse.When(Application.Status is not (ApplicationStatus.Shortlisted or ApplicationStatus.Interviewing), "Only a shortlisted applicant is invited to an interview");
        Refuse.When(Plan is null || Chosen is null, "This vacancy has no interview plan yet");
        Refuse.When(Panel.Except(People.Select(p => p.PersonId)).Any(), "Choose panellists from the list");
        Refuse.When(await db.Interviews.AnyAsync(i => i.ApplicationId == Id && (i.Status == InterviewStatus.Offered || i.Status == InterviewStatus.Booked), cancellationToken), "This candidate already has an open interview. Finish or cancel it first");
        await RefuseClashesAsync(cancellationToken);

        var interview = Interview.Offer(Id, Plan!, Chosen!, Panel, new SlotOffer([.. Times().Select(t => t.At)], Calendar.EndOfDay(Form.BookByOn!.Value), Zone, Form.Place), now);
        if (Application.Status is ApplicationStatus.Shortlisted)
        {
            Application.BeginInterviews(now);
        }
        else
        {
            Application.MustNotChange(); // neither by a second invitation nor by a withdrawal
        }

        db.Add(interview);
        await db.DiariesOfAsync(Panel, cancellationToken); // kept from now on, so that bookings meet in them
        await mails.OfferTimesAsync(interview, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("{0} gets a mail with the times", Candidate);
        return Redirect($"/interviews/{interview.Id}");
    }

    private IEnumerable<(DateTimeOffset At, string Field)> Times() =>
        [.. Form.Slots.Select(at => (at, "Form.Slots")), .. Own(Form.Own1, "Form.Own1"), .. Own(Form.Own2, "Form.Own2")];

    private IEnumerable<(DateTimeOffset At, string Field)> Own(DateTime? time, string field) =>
        time is { } t ? [(Calendar.At(DateOnly.FromDateTime(t), TimeOnly.FromDateTime(t)), field)] : [];

    private async Task RefuseClashesAsync(CancellationToken cancellationToken)
    {
        foreach (var (at, field) in Times())
        {
            if (await slots.BusyAsync(Panel, at, Chosen!.Minutes, null, cancellationToken) is { Count: > 0 } busy)
            {
                throw new RefusedException("{0} cannot at {1}: another interview, or enough of them that week", string.Join(", ", busy), InterviewTimes.Say(at, Zone)) { Field = field };
            }
        }
    }

    public sealed record SlotForm
    {
        public List<DateTimeOffset> Slots { get; init; } = [];

        public DateTime? Own1 { get; init; }

        public DateTime? Own2 { get; init; }

        [Required]
        public DateOnly? BookByOn { get; init; }

        [StringLength(InterviewRound.PlaceMaxLength)]
        public string? Place { get; init; }
    }
}
