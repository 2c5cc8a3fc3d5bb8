using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api;

/// <summary>How to call the API, for people who write programs. The routes themselves stand in the OpenAPI document.</summary>
[AllowAnonymous]
public sealed class DevelopersModel(SiteAddress site) : PageModel
{
    public string Site => site.Root;

    /// <summary>The kinds of problems: the anchor that a problem's type names, its status, and what it means as an English key.</summary>
    public static readonly IReadOnlyList<(string Kind, string Status, string Words)> Problems =
    [
        ("unreadable", "400", "The request cannot be read: a parameter or the JSON is broken."),
        ("unauthorized", "401", "There is no token, or it is unknown, expired or ended, or its owner's account is closed."),
        ("insufficient-scope", "403", "The token lacks the scope that the header WWW-Authenticate names."),
        ("forbidden", "403", "The owner of the token may not do this."),
        ("not-found", "404", "There is no such record, or the owner of the token may not see it."),
        ("method", "405", "The address does not know that method."),
        ("conflict", "409", "Somebody changed the same record in the same moment. Read it again, and decide."),
        ("precondition", "412, 428", "The record has another version than the one in If-Match, or If-Match is missing."),
        ("too-large", "413", "A request may have at most 64 KB."),
        ("media-type", "415", "Send JSON, with the header Content-Type: application/json."),
        ("validation", "422", "Some fields are not right: errors says what is wrong with each."),
        ("refused", "422", "A rule stands against it, such as a status that does not allow the step. The text may be shown to users."),
        ("idempotency", "400, 422", "The idempotency key has forbidden characters, or belongs to another request."),
        ("rate-limit", "429", "Too many calls with this token. Wait as long as Retry-After says."),
        ("server-error", "500, 503", "Something went wrong on our side. Try again; quote the requestId when you ask for help."),
    ];
}
