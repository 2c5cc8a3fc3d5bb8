using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Sessions;

[Authorize(Policies.BuildLearning)]
public sealed class NewModel(AppDbContext db) : PageModel
{
    [BindProperty]
    public CourseForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var course = Course.Design(Form.Words);
        db.Add(course);
        await db.SaveChangesAsync(cancellationToken);
        return Redirect($"/teach/courses/{course.Id}");
    }
}
