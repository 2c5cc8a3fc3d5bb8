using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Accounts;

internal static class OwnSession
{
    /// <summary>The session of the browser that asks.</summary>
    public static Guid? SessionId(this PageModel page) => Guid.TryParse(page.User.FindFirstValue(SessionQueries.Claim), out var id) ? id : null;
}
