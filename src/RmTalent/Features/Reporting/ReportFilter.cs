using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Reporting;

/// <summary>What a report is about, as the address says it. Without days: the last twelve months.</summary>
public sealed record ReportFilter
{
    private static readonly DateOnly Earliest = new(1990, 1, 1);
    private static readonly DateOnly Latest = new(2200, 1, 1);

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public Guid? VacancyId { get; init; }

    public string? Source { get; init; }

    /// <summary>With both days filled in, and none so far away that the calendar ends.</summary>
    public ReportFilter On(DateOnly today)
    {
        var to = Near(To ?? today);
        return this with { From = Near(From ?? to.AddMonths(-12)), To = to };
    }

    public ReportScope Scope(AppDbContext db, ClaimsPrincipal user, WorkingCalendar calendar) =>
        new(db, this, user, calendar.StartOfDay(From!.Value), calendar.EndOfDay(To!.Value), calendar);

    private static DateOnly Near(DateOnly day) => day < Earliest ? Earliest : day > Latest ? Latest : day;
}

/// <summary>The rows that a report counts: of the vacancies that the reader may see, as filtered.</summary>
public sealed class ReportScope(AppDbContext db, ReportFilter filter, ClaimsPrincipal user, DateTimeOffset from, DateTimeOffset until, WorkingCalendar calendar)
{
    private IReadOnlyList<ReachedGroup>? _reached;
    private IReadOnlyList<OfferAnswer>? _answers;

    private string? Source => filter.Source == ReportSources.None ? "" : filter.Source;

    public AppDbContext Db => db;

    public WorkingCalendar Calendar => calendar;

    public DateTimeOffset From => from;

    public DateTimeOffset Until => until;

    /// <summary>Applications that were sent in during the period.</summary>
    public IQueryable<Journey> Applied => Journeys.Where(j => j.SubmittedAt >= from && j.SubmittedAt < until);

    /// <summary>Applications whose candidate answered an offer during the period, whenever they applied.</summary>
    public IQueryable<Journey> Answered => Journeys.Where(j => j.AnsweredAt >= from && j.AnsweredAt < until);

    /// <summary>Interviews that start during the period.</summary>
    public IQueryable<InterviewTrack> Interviews
    {
        get
        {
            var journeys = Journeys;
            var tracks = db.InterviewTracks.AsNoTracking().Where(t => t.StartsAt >= from && t.StartsAt < until);
            return filter.VacancyId is null && filter.Source is null && SeesAll ? tracks : tracks.Where(t => journeys.Any(j => j.ApplicationId == t.ApplicationId));
        }
    }

    private bool SeesAll => user.IsAdministrator || user.IsInRole(Roles.Recruiter);

    private IQueryable<Journey> Journeys => Source is { } source ? FromAnywhere.Where(j => j.Source == source) : FromAnywhere;

    private IQueryable<Journey> FromAnywhere
    {
        get
        {
            var journeys = filter.VacancyId is { } vacancy ? db.Journeys.AsNoTracking().Where(j => j.VacancyId == vacancy) : db.Journeys.AsNoTracking();
            if (SeesAll)
            {
                return journeys;
            }

            var seen = db.Vacancies.SeenBy(user).Select(v => v.Id);
            return journeys.Where(j => seen.Contains(j.VacancyId));
        }
    }

    /// <summary><see cref="Applied"/>, counted once for all figures of the page.</summary>
    internal async Task<IReadOnlyList<ReachedGroup>> ReachedAsync(CancellationToken cancellationToken) =>
        Source is { } source ? [.. (await AllReachedAsync(cancellationToken)).Where(g => g.Source == source)] : await AllReachedAsync(cancellationToken);

    /// <summary>Under which sources candidates came during the period, whichever is chosen.</summary>
    internal async Task<IEnumerable<string>> SourcesAsync(CancellationToken cancellationToken) =>
        (await AllReachedAsync(cancellationToken)).Select(g => g.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private async Task<IReadOnlyList<ReachedGroup>> AllReachedAsync(CancellationToken cancellationToken) =>
        _reached ??= await ReachedGroup.OfAsync(FromAnywhere.Where(j => j.SubmittedAt >= from && j.SubmittedAt < until), cancellationToken);

    /// <summary><see cref="Answered"/>, read once for all figures of the page.</summary>
    internal async Task<IReadOnlyList<OfferAnswer>> AnswersAsync(CancellationToken cancellationToken) =>
        _answers ??= await Answered.Select(j => new OfferAnswer(j.VacancyId, j.AnsweredAt!.Value, j.Accepted)).ToListAsync(cancellationToken);

    /// <summary>The first day of the month in which an instant lies, in the organisation's zone.</summary>
    public DateOnly MonthOf(DateTimeOffset at) => calendar.LocalDate(at) is var day ? new DateOnly(day.Year, day.Month, 1) : default;

    public async Task<Dictionary<Guid, string>> TitlesAsync(IReadOnlyCollection<Guid> vacancies, CancellationToken cancellationToken) =>
        await db.Vacancies.AsNoTracking().Where(v => vacancies.Contains(v.Id)).Select(v => new { v.Id, v.Title, v.Reference }).ToDictionaryAsync(v => v.Id, v => $"{v.Title} ({v.Reference})", cancellationToken);
}

/// <summary>A candidate's answer to an offer. The minutes run from the application to the yes; a no has none.</summary>
internal sealed record OfferAnswer(Guid VacancyId, DateTimeOffset At, int? Minutes);

public static class ReportSources
{
    /// <summary>Stands in the address for "no source", which an empty field could not say.</summary>
    public const string None = "-";
}
