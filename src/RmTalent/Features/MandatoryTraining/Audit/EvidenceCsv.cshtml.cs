using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Audit;

/// <summary>The table alone: the bytes whose digest stands in the PDF.</summary>
[Authorize(Policies.SeeCompliance)]
public sealed class EvidenceCsvModel(AppDbContext db, EvidenceReader reader, ITexts texts, FactSentences sentences) : EvidencePage(db, reader)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        File((await ReadAsync(cancellationToken)).ToCsv(texts, sentences), "text/csv; charset=utf-8", EvidenceDocument.CsvName);
}
