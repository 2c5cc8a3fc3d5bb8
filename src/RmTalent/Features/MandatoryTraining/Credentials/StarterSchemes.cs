using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

/// <summary>Certifications that relationship managers know. All of it can be changed; where no hours stand, the site's own rule is to be filled in.</summary>
public sealed class StarterSchemes : IStarterData
{
    public int Order => 990;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Schemes.AnyAsync(cancellationToken))
        {
            return;
        }

        db.AddRange(
            Scheme.Know(new("CFA", "Chartered Financial Analyst", "CFA Institute", "", new CpdRule(20, CpdUnit.Credits, 12, EthicsAmount: 2, IsRecommended: true))),
            Scheme.Know(new("CFP", "Certified Financial Planner", "Financial Planning Standards Board", "", null)),
            Scheme.Know(new("CTP", "Certified Treasury Professional", "Association for Financial Professionals", "", new CpdRule(36, CpdUnit.Credits, 36, StartsMonth: 7))),
            Scheme.Know(new("IDD", "Insurance distribution", "EU 2016/97", "", new CpdRule(15, CpdUnit.Hours, 12))),
            Scheme.Know(new("AFR", "Autorisert finansiell rådgiver", "FinAut", "NO", null)),
            Scheme.Know(new("Wft", "Wft Adviseur", "College Deskundigheid Financiële Dienstverlening", "NL", null)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
