using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Audit;

[Authorize(Policies.SeeCompliance)]
public sealed class EvidencePdfModel(AppDbContext db, EvidenceReader reader, IPdfEngine pdf, ITexts texts, FactSentences sentences, TimeProvider clock) : EvidencePage(db, reader)
{
    private readonly AppDbContext _db = db;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var pack = await ReadAsync(cancellationToken);
        var me = User.Id;
        var madeBy = await _db.People.Where(p => p.Id == me).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken) ?? User.Identity?.Name ?? "";
        var calendar = WorkingCalendar.Of(await _db.OrganisationAsync(cancellationToken));
        var document = EvidenceDocument.Of(pack, pack.ToCsv(texts, sentences), madeBy, clock.GetUtcNow(), calendar, texts, sentences);
        return File(pdf.Render(document), "application/pdf", "evidence.pdf");
    }
}
