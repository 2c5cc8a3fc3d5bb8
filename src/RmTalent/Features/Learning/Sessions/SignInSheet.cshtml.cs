using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>The list that participants sign at the door, as PDF.</summary>
[Authorize(Policies.Teach)]
public sealed class SignInSheetModel(AppDbContext db, IPdfEngine pdf, ITexts texts) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Sessions.AsNoTracking().Include(s => s.Seats).SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } session)
        {
            return NotFound();
        }

        var course = await db.Courses.AsNoTracking().SingleAsync(c => c.Id == session.CourseId, cancellationToken);
        var seated = session.Seats.Where(s => s.State == SeatState.Enrolled).Select(s => s.PersonId).ToList();
        var names = await db.People.AsNoTracking().Where(p => seated.Contains(p.Id)).OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(cancellationToken);
        var trainers = await db.People.AsNoTracking().Where(p => session.TrainerIds.Contains(p.Id)).OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(cancellationToken);
        var calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        var document = SignInSheetDocument.Of(new(course.Title, [.. session.Dates.Select(d => (calendar.LocalDateTime(d.StartsAt), calendar.LocalDateTime(d.EndsAt)))], session.Place, trainers, names), texts, Languages.Current);
        return File(pdf.Render(document), "application/pdf", "sign-in-sheet.pdf");
    }
}
