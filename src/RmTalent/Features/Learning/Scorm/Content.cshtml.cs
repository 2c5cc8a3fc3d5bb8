using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RmTalent.Features.Learning.Scorm;

/// <summary>A file of a package, for the frame that it runs in: nobody is signed in there, the address is the key.</summary>
[AllowAnonymous]
public sealed class ContentModel(ScormStage stage) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string window, string? path, CancellationToken cancellationToken)
    {
        if (path is null || await stage.FindAsync(window, cancellationToken) is not { } scene || await stage.FileAsync(scene, path, cancellationToken) is not { } content)
        {
            return NotFound();
        }

        return new ScormResult(ScormTypes.IsPage(path) ? ScormTypes.WithRuntime(content, window) : content, ScormTypes.Of(path), window);
    }
}
