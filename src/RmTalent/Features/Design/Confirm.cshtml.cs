using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Design;

/// <summary>A confirmation, as the style guide's dialog shows it.</summary>
[AllowAnonymous]
public sealed class ConfirmModel : PageModel
{
    public IActionResult OnPost()
    {
        this.Toast("Saved");
        return RedirectToPage("Index");
    }
}
