using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Shadowing;

/// <summary>Who fits a newcomer, with every reason for and against: strength where the newcomer has gaps, kind of clients, sector, team, place, language, room, and earlier visits.</summary>
public sealed class Matching(AppDbContext db, ITexts texts)
{
    private const int Most = 12;

    public async Task<IReadOnlyList<HostMatch>> HostsForAsync(Guid newcomerId, DateOnly today, CancellationToken cancellationToken)
    {
        var newcomer = await db.People.AsNoTracking().SingleAsync(p => p.Id == newcomerId, cancellationToken);
        var gaps = await db.Gaps(newcomerId).ToListAsync(cancellationToken);
        var mentors = from held in db.Set<IdentityUserRole<Guid>>()
                      join role in db.Roles on held.RoleId equals role.Id
                      where role.Name == Roles.Mentor
                      select held.UserId;
        var year = today.AddYears(-1);
        var calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        var ((from, middle), (_, until)) = (Booking.MonthOf(calendar, today), Booking.MonthOf(calendar, today.AddMonths(1)));
        var hosts = await db.People.AsNoTracking().Employed(today)
            .Where(p => p.Id != newcomerId && p.RmType != null && (mentors.Contains(p.Id) || p.StartsOn < year))
            .Select(p => new Candidate(
                p,
                mentors.Contains(p.Id),
                db.Set<Hosting>().FirstOrDefault(h => h.PersonId == p.Id),
                db.Set<ShadowingVisit>().Count(v => v.HostId == p.Id && ShadowingVisit.Booked.Contains(v.Status) && v.StartsAt >= from && v.StartsAt < middle),
                db.Set<ShadowingVisit>().Count(v => v.HostId == p.Id && ShadowingVisit.Booked.Contains(v.Status) && v.StartsAt >= middle && v.StartsAt < until),
                db.Set<ShadowingVisit>().Count(v => v.HostId == p.Id && v.NewcomerId == newcomerId && v.Status == VisitStatus.SignedOff),
                db.Set<People.Leave>().Where(l => l.PersonId == p.Id && l.From <= today && l.To >= today).Max(l => (DateOnly?)l.To))).Take(200).ToListAsync(cancellationToken);
        var strengths = await StrengthsAsync([.. hosts.Select(h => h.Person.Id)], gaps, cancellationToken);
        return [.. hosts.Select(h => Judge(h, newcomer, [.. strengths[h.Person.Id]], today)).OrderByDescending(h => h.MayBeAsked).ThenByDescending(h => h.Points).ThenBy(h => h.Name, StringComparer.CurrentCulture).Take(Most)];
    }

    /// <summary>By host: names of the newcomer's gaps in which the host was last seen, by any source, at what the newcomer's role asks for, or above.</summary>
    private async Task<ILookup<Guid, string>> StrengthsAsync(List<Guid> hosts, List<CompetencyGap> gaps, CancellationToken cancellationToken)
    {
        var asked = gaps.GroupBy(g => g.CompetencyId).ToDictionary(g => g.Key, g => (Name: g.First().Name.ToString(), Expected: g.Max(x => x.Expected)));
        var seen = await db.Evidence.AsNoTracking().Where(e => e.PersonId != null && hosts.Contains(e.PersonId.Value) && asked.Keys.Contains(e.CompetencyId))
            .Select(e => new { PersonId = e.PersonId!.Value, e.CompetencyId, e.Source, e.Level, e.ObservedAt }).ToListAsync(cancellationToken);
        return seen.GroupBy(e => (e.PersonId, e.CompetencyId, e.Source)).Select(g => g.MaxBy(e => e.ObservedAt)!).GroupBy(e => (e.PersonId, e.CompetencyId)).Select(g => g.MaxBy(e => e.Level)!).Where(e => e.Level >= asked[e.CompetencyId].Expected)
            .OrderByDescending(e => e.Level).ToLookup(e => e.PersonId, e => texts["{0} (level {1:0.#})", asked[e.CompetencyId].Name, e.Level]);
    }

    private HostMatch Judge(Candidate host, Person newcomer, IReadOnlyList<string> strengths, DateOnly today)
    {
        var p = host.Person;
        var offers = host.Hosting ?? Hosting.Of(p.Id);
        var pause = offers.PauseOn(today);
        var (now, next) = (offers.PerMonth - host.ThisMonth, offers.PerMonth - host.NextMonth);
        (bool Holds, int Points, string Why)[] reasons =
        [
            (strengths.Count > 0, 3 * Math.Min(2, strengths.Count), texts["Strong where you want to grow: {0}", string.Join(", ", strengths)]),
            (p.RmType == newcomer.RmType, 3, texts["Same kind of clients: {0}", texts.Of(p.RmType!.Value)]),
            (p.RmType != newcomer.RmType, -1, texts["Other clients: {0}", texts.Of(p.RmType!.Value)]),
            (host.IsMentor, 2, texts["Mentor"]),
            (p.Sector == newcomer.Sector, 1, texts["Same sector"]),
            (p.TeamId is not null && p.TeamId == newcomer.TeamId, 1, texts["Same team"]),
            (p.Location.Length > 0 && p.Location == newcomer.Location, 2, texts["Same place"]),
            (p.Location != newcomer.Location && offers.OnlyMode != VisitMode.OnSite, 0, texts["Elsewhere; by screen sharing without travel"]),
            (p.Language == newcomer.Language, 1, texts["Same language"]),
            (p.Language != newcomer.Language, -1, texts["Another language: {0}", Languages.NameOf(p.Language)]),
            (offers.OnlyMode is not null, 0, texts["Only this way: {0}", offers.OnlyMode is { } only ? texts.Of(only) : ""]),
            (now > 0, 2, texts["Room this month: {0} of {1}", now, offers.PerMonth]),
            (now <= 0 && next > 0, 0, texts["Full this month; room next month: {0} of {1}", next, offers.PerMonth]),
            (now <= 0 && next <= 0, -4, texts["Full this month and next"]),
            (host.Earlier > 0, -1, texts["Earlier visits together: {0}", host.Earlier]),
            (host.AwayUntil is not null, -2, texts["Away until {0:d}", host.AwayUntil]),
            (pause is not null, -4, texts["Takes no visits until {0:d}", pause?.To]),
        ];
        var held = reasons.Where(r => r.Holds).ToList();
        return new HostMatch(p.Id, p.Name, p.JobTitle, p.Location, held.Sum(r => r.Points), [.. held.Select(r => new HostReason(r.Why, r.Points >= 0))], offers.Offer, offers.OnlyMode)
        {
            MayBeAsked = pause is null && offers.PerMonth > 0,
        };
    }

    private sealed record Candidate(Person Person, bool IsMentor, Hosting? Hosting, int ThisMonth, int NextMonth, int Earlier, DateOnly? AwayUntil);
}

/// <summary>A possible host, and why. People choose; the order only helps.</summary>
public sealed record HostMatch(Guid Id, string Name, string JobTitle, string Location, int Points, IReadOnlyList<HostReason> Reasons, string Offer, VisitMode? OnlyMode)
{
    /// <summary>False while the host takes no visits.</summary>
    public bool MayBeAsked { get; init; }
}

/// <param name="Text">In the reader's language.</param>
/// <param name="IsFor">Speaks for the match, or against.</param>
public sealed record HostReason(string Text, bool IsFor);
