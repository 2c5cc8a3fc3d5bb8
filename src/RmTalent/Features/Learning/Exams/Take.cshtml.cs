using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

/// <summary>The open attempt. The server's clock decides; an attempt that ran out is handed in by whoever comes first, this page or the sweep.</summary>
[Authorize(Policies.Learn)]
public sealed class TakeModel(AppDbContext db, ExamResults results, ITexts texts, TimeProvider clock) : PageModel, ILoadedPage
{
    private Attempt _attempt = null!;
    private Exam _exam = null!;
    private WorkingCalendar _calendar = null!;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public AnswersInput Form { get; set; } = new();

    public Guid ExamId => _attempt.ExamId;

    public LocalisedText Title => _exam.Title;

    public DateTimeOffset? EndsAt => _attempt.EndsAt;

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool CanExtend => EndsAt is not null && !_exam.Rules.IsTimeEssential && _exam.Rules.LimitMinutes is not null && _attempt.Extensions < Attempt.MaxExtensions;

    public bool ShowsChecks => _exam.Rules.Review.During.ShowsSomething;

    public IReadOnlyList<AskedQuestion> Questions { get; private set; } = [];

    public int Answered => Questions.Count(q => q.IsAnswered);

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        if (await db.Attempts.AsNoTracking().Include(a => a.Items).SingleOrDefaultAsync(a => a.Id == Id && a.PersonId == me, cancellationToken) is not { } attempt)
        {
            return false;
        }

        _attempt = attempt;
        _exam = await db.Exams.AsNoTracking().SingleAsync(e => e.Id == attempt.ExamId, cancellationToken);
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        Questions = [.. attempt.Items.Select(i => AskedQuestion.Of(i) with { Checked = i.CheckedAt is null ? null : ItemReview.Of(i, _exam.Rules.Review.During, texts) })];
        return true;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (_attempt.IsOverdue(Now))
        {
            await results.HandInAsync(Id, [], cancellationToken);
            return Redirect($"/learn/attempts/{Id}/result");
        }

        return _attempt.SubmittedAt is null ? Page() : Redirect($"/learn/attempts/{Id}/result");
    }

    public async Task<IActionResult> OnPostAsync(string? act, int? check, CancellationToken cancellationToken)
    {
        if (!_attempt.IsOpen(Now))
        {
            return Redirect($"/learn/attempts/{Id}");
        }

        if (act == "submit")
        {
            await results.HandInAsync(Id, Form.Given, cancellationToken);
            return Redirect($"/learn/attempts/{Id}/result");
        }

        await results.ChangeAsync(Id, (attempt, now) =>
        {
            Form.Given.ToList().ForEach(a => attempt.Answer(a.Position, a.Answer, now, a.Sequence));
            if (check is { } position && ShowsChecks)
            {
                attempt.Check(position, now);
            }
        }, cancellationToken);
        return Redirect(check is null ? $"/learn/attempts/{Id}" : $"/learn/attempts/{Id}#q{check}");
    }

    public async Task<IActionResult> OnPostExtendAsync(CancellationToken cancellationToken)
    {
        var closes = _exam.Rules.Window(_calendar).ClosesAt;
        await results.ChangeAsync(Id, (attempt, now) =>
        {
            Form.Given.ToList().ForEach(a => attempt.Answer(a.Position, a.Answer, now, a.Sequence));
            attempt.Extend(_exam.Rules, closes, now);
        }, cancellationToken);
        return Redirect($"/learn/attempts/{Id}");
    }

    public DateTime Local(DateTimeOffset at) => _calendar.LocalDateTime(at);

    /// <summary>The heading before the first question of a section.</summary>
    public LocalisedText? Heading(AskedQuestion question) =>
        Questions.First(q => q.SectionId == question.SectionId) == question ? _exam.Sections.All.FirstOrDefault(s => s.Id == question.SectionId)?.Title : null;
}
