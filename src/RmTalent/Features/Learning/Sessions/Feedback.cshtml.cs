using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>Three questions and a line, for those who were there; kept without who said it.</summary>
[Authorize(Policies.Learn)]
public sealed class FeedbackModel(AppDbContext db) : PageModel, ILoadedPage
{
    private Session _session = null!;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public LocalisedText Course { get; private set; } = LocalisedText.Empty;

    public bool IsGiven { get; private set; }

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        if (await db.Sessions.Include(s => s.Seats).SingleOrDefaultAsync(s => s.Id == Id && s.Seats.Any(p => p.PersonId == me && (p.Attendance == Attendance.Full || p.Attendance == Attendance.Partial)), cancellationToken) is not { } session)
        {
            return false;
        }

        (_session, IsGiven) = (session, session.Seats.Single(s => s.PersonId == me).HasGivenFeedback);
        Course = await db.Courses.Where(c => c.Id == session.CourseId).Select(c => c.Title).SingleAsync(cancellationToken);
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        db.Add(_session.TakeFeedback(User.Id, new FeedbackWords(Form.Useful!.Value, Form.Trainer!.Value, Form.WillUse!.Value, Form.Comment?.Trim() ?? "")));
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Thank you for your feedback");
        return Redirect($"/learn/courses/{_session.CourseId}");
    }

    public sealed record Input
    {
        [Required(ErrorMessage = "Choose from 1 to 5"), Range(1, 5)]
        public int? Useful { get; init; }

        [Required(ErrorMessage = "Choose from 1 to 5"), Range(1, 5)]
        public int? Trainer { get; init; }

        [Required(ErrorMessage = "Choose from 1 to 5"), Range(1, 5)]
        public int? WillUse { get; init; }

        [StringLength(FeedbackWords.CommentMaxLength), DataType(DataType.MultilineText)]
        public string? Comment { get; init; }
    }
}
