using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RmTalent.Features.Learning.Scorm;

/// <summary>The runtime, at an address that the frame may load it from: to the frame the site's own scripts are a stranger's.</summary>
[AllowAnonymous]
public sealed class RuntimeModel(IWebHostEnvironment environment, ScormWindows windows) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string window, CancellationToken cancellationToken)
    {
        if (windows.Find(window) is null)
        {
            return NotFound();
        }

        await using var script = environment.WebRootFileProvider.GetFileInfo("js/scorm.js").CreateReadStream();
        using var content = new MemoryStream();
        await script.CopyToAsync(content, cancellationToken);
        return new ScormResult(content.ToArray(), "text/javascript", window);
    }
}
