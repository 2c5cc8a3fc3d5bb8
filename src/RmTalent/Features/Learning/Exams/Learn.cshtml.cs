using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

[Authorize(Policies.Learn)]
public sealed class LearnModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    private WorkingCalendar _calendar = null!;
    private List<Attempt> _attempts = [];
    private int _extra;

    [FromRoute]
    public Guid Id { get; set; }

    public Exam Exam { get; private set; } = null!;

    public ExamWindow Window { get; private set; } = ExamWindow.Always;

    public ExamStanding Standing { get; private set; } = null!;

    /// <summary>Those handed in, the latest first.</summary>
    public IReadOnlyList<Attempt> Attempts => [.. _attempts.Where(a => a.SubmittedAt is not null).OrderByDescending(a => a.Number)];

    public Guid? Open => _attempts.Find(a => a.SubmittedAt is null)?.Id;

    /// <summary>In which the exam opens and closes.</summary>
    public string Zone => _calendar.Zone;

    public bool IsClosed => Window.ClosesAt <= clock.GetUtcNow();

    public bool CanStart => Exam.State == ExamState.Published && !(Window.OpensAt > clock.GetUtcNow()) && !IsClosed
        && !Standing.IsPending && Standing.AttemptsLeft != 0 && !(Standing.NextFrom > clock.GetUtcNow());

    /// <summary>With this person's extra time.</summary>
    public int? LimitMinutes => Exam.Rules.LimitMinutes is { } minutes ? (int)Math.Ceiling(minutes * (100 + _extra) / 100d) : null;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Exams.AsNoTracking().SingleOrDefaultAsync(e => e.Id == Id && e.State != ExamState.Draft, cancellationToken) is not { } exam)
        {
            return false;
        }

        Exam = exam;
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        Window = exam.Rules.Window(_calendar);
        _attempts = await db.Attempts.AsNoTracking().Of(User.Id, Id).ToListAsync(cancellationToken);
        _extra = await db.ExtraTimePercentAsync(User.Id, cancellationToken);
        Standing = new ExamStanding(exam.Rules, _attempts);
        return true;
    }

    public void OnGet()
    {
    }

    /// <summary>One open attempt per person and exam: whoever starts twice (another tab, a double click) goes on with the first.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Open is { } open)
        {
            return Redirect($"/learn/attempts/{open}");
        }

        var attempt = Attempt.Start(Exam, await db.DrawAsync(Exam, cancellationToken), User.Id, _attempts, _extra, clock.GetUtcNow(), Window);
        db.Add(attempt);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            var first = await db.Attempts.Of(User.Id, Id).Where(a => a.SubmittedAt == null).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(cancellationToken);
            if (first is null)
            {
                throw;
            }

            return Redirect($"/learn/attempts/{first}");
        }

        return Redirect($"/learn/attempts/{attempt.Id}");
    }

    public DateTime Local(DateTimeOffset at) => _calendar.LocalDateTime(at);

    /// <summary>The score, when the rules show it at this moment.</summary>
    public bool ShowsMarks(Attempt attempt) => attempt.ScoredAt is not null && Exam.Rules.Review.At(attempt.SubmittedAt, Window.ClosesAt, clock.GetUtcNow()).Marks;
}
