using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Shadowing;

/// <summary>The observation guide as PDF, for the visit.</summary>
[Authorize(Policies.Shadow)]
public sealed class GuideModel(AppDbContext db, IPdfEngine pdf, ITexts texts, TimeProvider clock) : VisitPage(db, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var language = Languages.Current;
        var calendar = new WorkingCalendar(Host.TimeZone, Host.Country);
        var lines = await ObservationGuide.OfAsync(Db, Visit, texts, language, cancellationToken);
        var guide = new GuideContent(Newcomer.Name, Host.Name, [.. Visit.Days.Select(d => (calendar.LocalDateTime(d.StartsAt), calendar.LocalDateTime(d.EndsAt)))], Visit.Place, Visit.Hope, lines, CheckPoints.For(Visit.Mode, isHost: false));
        var organisation = await Db.OrganisationAsync(cancellationToken);
        return File(pdf.Render(ObservationGuideDocument.Of(guide, organisation.Name, texts, language)), "application/pdf", $"{texts["Observation guide"]} {Newcomer.Name}.pdf");
    }
}
