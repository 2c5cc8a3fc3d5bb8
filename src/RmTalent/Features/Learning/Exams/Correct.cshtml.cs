using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

/// <summary>Grades given answers anew after a question was found to be wrong; shows how far it has come.</summary>
[Authorize(Policies.BuildLearning)]
public sealed class CorrectModel(AppDbContext db, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public Question Question { get; private set; } = null!;

    /// <summary>Attempts by the edition that they hold.</summary>
    public IReadOnlyList<(int Edition, int Attempts)> Asked { get; private set; } = [];

    public IReadOnlyList<Correction> Corrections { get; private set; } = [];

    /// <summary>Attempts that the correction under way has not reached.</summary>
    public int Waiting { get; private set; }

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Questions.AsNoTracking().SingleOrDefaultAsync(q => q.Id == Id, cancellationToken) is not { } question)
        {
            return false;
        }

        Question = question;
        var asked = await db.Set<AttemptItem>().Where(i => i.QuestionId == Id).GroupBy(i => i.Edition).Select(g => new { g.Key, Count = g.Count() }).OrderBy(g => g.Key).ToListAsync(cancellationToken);
        Asked = asked.ConvertAll(a => (a.Key, a.Count));
        Corrections = await db.Set<Correction>().AsNoTracking().Where(c => c.QuestionId == Id).OrderByDescending(c => c.At).ToListAsync(cancellationToken);
        if (Corrections.FirstOrDefault(c => c.FinishedAt is null) is { } open)
        {
            Waiting = await db.Set<AttemptItem>().CountAsync(i => i.QuestionId == Id && i.CorrectionId != open.Id, cancellationToken);
        }

        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        db.Add(Correction.Of(Question, Form.IsVoid!.Value, Form.Reason.Trim(), User.Id, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("The answers are being graded anew");
        return Redirect($"/teach/questions/{Id}/correct");
    }

    public sealed record Input
    {
        [Required]
        public bool? IsVoid { get; init; }

        [Required, StringLength(Correction.ReasonMaxLength)]
        public string Reason { get; init; } = "";
    }
}
