using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Shadowing;

/// <summary>A possible host, and why. People choose; the order only helps.</summary>
public sealed record HostMatch(Guid Id, string Name, string JobTitle, string Location, int Points, IReadOnlyList<string> Reasons);

/// <summary>Who fits a newcomer: kind of clients, sector, strength in the focus, place, and room for one more.</summary>
public sealed class Matching(AppDbContext db, ITexts texts)
{
    /// <summary>Visits that a host has open at the same time before others are preferred.</summary>
    private const int Capacity = 2;

    public async Task<IReadOnlyList<HostMatch>> HostsForAsync(Guid newcomerId, DateOnly today, CancellationToken cancellationToken)
    {
        var newcomer = await db.People.AsNoTracking().SingleAsync(p => p.Id == newcomerId, cancellationToken);
        var gaps = await db.Gaps(newcomerId).Select(g => g.CompetencyId).ToListAsync(cancellationToken);
        var mentors = from held in db.Set<IdentityUserRole<Guid>>()
                      join role in db.Roles on held.RoleId equals role.Id
                      where role.Name == Roles.Mentor
                      select held.UserId;
        var year = today.AddYears(-1);
        var hosts = await db.People.AsNoTracking().Employed(today)
            .Where(p => p.Id != newcomerId && p.RmType != null && (mentors.Contains(p.Id) || p.StartsOn < year))
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.JobTitle,
                p.Location,
                p.RmType,
                p.Sector,
                p.TeamId,
                IsMentor = mentors.Contains(p.Id),
                Load = db.Set<ShadowingVisit>().Count(v => v.HostId == p.Id && ShadowingVisit.Open.Contains(v.Status)),
                Strong = db.Set<Evidence>().Count(e => e.PersonId == p.Id && gaps.Contains(e.CompetencyId) && !e.IsGap),
            }).Take(200).ToListAsync(cancellationToken);
        return
        [
            .. hosts.Select(h =>
            {
                (bool Holds, int Points, string Why)[] reasons =
                [
                    (h.IsMentor, 3, texts["Mentor"]),
                    (h.RmType == newcomer.RmType, 3, texts["Same kind of clients"]),
                    (h.Sector == newcomer.Sector, 1, texts["Same sector"]),
                    (h.Strong > 0, 2, texts["Strong where the newcomer wants to grow"]),
                    (h.Location == newcomer.Location, 2, texts["Same place"]),
                    (h.Load < Capacity, 2, h.Load == 0 ? texts["Has no visits now"] : texts["Has room for one more visit"]),
                    (h.Load >= Capacity, -3, texts["Hosts {0} visits already", h.Load]),
                ];
                var held = reasons.Where(r => r.Holds).ToList();
                return new HostMatch(h.Id, h.Name, h.JobTitle, h.Location, held.Sum(r => r.Points), [.. held.Select(r => r.Why)]);
            }).OrderByDescending(h => h.Points).ThenBy(h => h.Name, StringComparer.CurrentCulture).Take(12),
        ];
    }
}
