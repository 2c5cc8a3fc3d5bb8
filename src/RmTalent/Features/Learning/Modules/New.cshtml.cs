using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Modules;

[Authorize(Policies.BuildLearning)]
public sealed class NewModel(AppDbContext db) : PageModel
{
    [BindProperty]
    public ModuleForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var module = Module.Author(Form.Words);
        db.Add(module);
        db.Add(ModuleVersion.First(module.Id));
        await db.SaveChangesAsync(cancellationToken);
        return Redirect($"/teach/modules/{module.Id}");
    }
}
