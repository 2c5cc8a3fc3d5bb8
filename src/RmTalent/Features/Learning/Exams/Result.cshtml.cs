using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

/// <summary>What came of an attempt, for its learner and for trainers. Nothing of it exists before it is handed in.</summary>
[Authorize(Policies.Learn)]
public sealed class ResultModel(AppDbContext db, ITexts texts) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public Attempt Attempt { get; private set; } = null!;

    public Exam Exam { get; private set; } = null!;

    public IReadOnlyList<(LocalisedText Name, int Percent)> ByCompetency { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (me, isTrainer) = (User.Id, User.IsInRole(Roles.Trainer) || User.IsAdministrator);
        if (await db.Attempts.AsNoTracking().Include(a => a.Items).SingleOrDefaultAsync(a => a.Id == Id && a.SubmittedAt != null && (isTrainer || a.PersonId == me), cancellationToken) is not { } attempt)
        {
            return false;
        }

        Attempt = attempt;
        Exam = await db.Exams.AsNoTracking().SingleAsync(e => e.Id == attempt.ExamId, cancellationToken);
        var shares = attempt.Shares().ToDictionary(s => s.CompetencyId, s => s.Share);
        var ids = shares.Keys.ToList();
        var names = await db.Competencies.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Position).ToListAsync(cancellationToken);
        ByCompetency = [.. names.Select(c => (c.Name, (int)Math.Round(100 * shares[c.Id])))];
        return true;
    }

    public void OnGet()
    {
    }

    public string Said(AttemptItem item) => AnswerWords.Given(item, texts);

    public string Right(AttemptItem item) => AnswerWords.Right(item.Content, texts);
}
