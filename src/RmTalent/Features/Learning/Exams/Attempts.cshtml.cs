using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

[Authorize(Policies.Teach)]
public sealed class AttemptsModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    private WorkingCalendar _calendar = null!;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Input? Form { get; set; }

    [BindProperty]
    public ExtraInput? Extra { get; set; }

    public LocalisedText Title { get; private set; } = LocalisedText.Empty;

    public new PageOf<Row> Page { get; private set; } = PageOf<Row>.Empty;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Exams.AsNoTracking().SingleOrDefaultAsync(e => e.Id == Id, cancellationToken) is not { } exam)
        {
            return false;
        }

        Title = exam.Title;
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        People = await db.People.AsNoTracking().Where(p => p.LeftOn == null).OrderBy(p => p.Name).Select(p => new SelectListItem(p.Name, p.Id.ToString())).ToListAsync(cancellationToken);
        Page = await db.Attempts.AsNoTracking().Where(a => a.ExamId == Id).PageAsync(
            a => a.StartedAt,
            a => new Row(a.Id, db.Set<Person>().Where(p => p.Id == a.PersonId).Select(p => p.Name).FirstOrDefault() ?? "", a.Number, a.StartedAt, a.SubmittedAt, a.ScorePercent, a.IsPassed, a.SetAsideAt != null),
            PageRequest.From(Request), descending: true, cancellationToken);
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostSetAsideAsync(CancellationToken cancellationToken)
    {
        if (Form is null || await db.Attempts.SingleOrDefaultAsync(a => a.Id == Form.AttemptId && a.ExamId == Id, cancellationToken) is not { } attempt)
        {
            return NotFound();
        }

        attempt.SetAside(Form.Reason.Trim(), User.Id, clock.GetUtcNow());
        return await SavedAsync("The attempt does not count any more", cancellationToken);
    }

    public async Task<IActionResult> OnPostExtraAsync(CancellationToken cancellationToken)
    {
        if (Extra is null || !await db.People.AnyAsync(p => p.Id == Extra.PersonId, cancellationToken))
        {
            return NotFound();
        }

        if (await db.Set<ExtraTime>().SingleOrDefaultAsync(e => e.Id == Extra.PersonId, cancellationToken) is { } extra)
        {
            extra.Change(Extra.Percent);
        }
        else
        {
            db.Add(ExtraTime.For(Extra.PersonId!.Value, Extra.Percent));
        }

        return await SavedAsync("Saved", cancellationToken);
    }

    public DateTime Local(DateTimeOffset at) => _calendar.LocalDateTime(at);

    private async Task<IActionResult> SavedAsync(string toast, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        this.Toast(toast);
        return Redirect($"/teach/exams/{Id}/attempts");
    }

    public sealed record Row(Guid Id, string Learner, int Number, DateTimeOffset StartedAt, DateTimeOffset? SubmittedAt, decimal? ScorePercent, bool IsPassed, bool IsSetAside);

    public sealed record Input
    {
        public Guid AttemptId { get; init; }

        [Required, StringLength(Attempt.ReasonMaxLength)]
        public string Reason { get; init; } = "";
    }

    public sealed record ExtraInput
    {
        [Required]
        public Guid? PersonId { get; init; }

        [Range(0, ExtraTime.MaxPercent)]
        public int Percent { get; init; } = 25;
    }
}
