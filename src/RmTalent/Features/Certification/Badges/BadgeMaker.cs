using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification.Badges;

/// <summary>Makes the badge that travels inside a certificate, in the unit of work that issues it.</summary>
public sealed class BadgeMaker(AppDbContext db, SigningKeys keys, SiteAddress site)
{
    public async Task<SignedBadge> MakeAsync(Award award, Achievement achievement, CancellationToken cancellationToken)
    {
        var calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        return await keys.SignAsync(OpenBadge.Of(award, achievement, site, calendar), cancellationToken);
    }

    /// <summary>The achievement with these words: the one that is there, or a new one.</summary>
    public async Task<Achievement> AchievementAsync(Guid templateId, Guid? itemId, AchievementWords words, CancellationToken cancellationToken)
    {
        var item = itemId ?? templateId;
        var found = db.Achievements.Local.FirstOrDefault(a => a.TemplateId == templateId && a.ItemId == item)
            ?? await db.Achievements.SingleOrDefaultAsync(a => a.TemplateId == templateId && a.ItemId == item, cancellationToken);
        if (found is null)
        {
            db.Add(found = Achievement.Describe(templateId, item, words));
        }

        found.Describe(words);
        return found;
    }
}
