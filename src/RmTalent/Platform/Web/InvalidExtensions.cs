using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RmTalent.Platform.Web;

public static class InvalidExtensions
{
    /// <summary>The page again (422), with what was typed and the messages beside the fields.</summary>
    public static PageResult Invalid(this PageModel page) => new() { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
