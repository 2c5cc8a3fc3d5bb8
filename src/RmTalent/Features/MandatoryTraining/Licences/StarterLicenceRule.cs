using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Licences;

/// <summary>A draft for all relationship managers: money laundering and conduct count today, six months under supervision (four years at most), a day of job shadowing.</summary>
public sealed class StarterLicenceRule : IStarterData
{
    public int Order => 1010;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.LicenceRules.AnyAsync(cancellationToken))
        {
            return;
        }

        var asked = await db.Requirements.Where(r => r.Code == "aml" || r.Code == "conduct").OrderBy(r => r.Code).Select(r => r.Id).ToListAsync(cancellationToken);
        db.Add(LicenceRule.Draft(new LicenceTerms("", null, asked, [], 6, 48, 6)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
