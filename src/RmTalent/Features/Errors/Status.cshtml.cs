using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Errors;

/// <summary>What went wrong, in words. Touches no database, so that it still answers when that is what failed.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel(ITexts texts) : PageModel
{
    private static readonly Explanation Unknown = new("That did not work", "Please go back and try again.");

    private static readonly Dictionary<int, Explanation> Explanations = new()
    {
        [400] = new("We could not read that", "The page may have been open for long. Go back, reload it and try again."),
        [403] = new("This is not for your role", "You are signed in, but your role does not include this page. Ask your administrator if you need it."),
        [404] = new("We cannot find that page", "The address may be mistyped, or what it showed is gone or not shared with you."),
        [405] = new("We could not read that", "The page may have been open for long. Go back, reload it and try again."),
        [409] = new("Someone changed this before you", "Your change was not saved, so that theirs is not lost. Look at the current version and try again."),
        [413] = new("That file is too large", "Choose a smaller file and try again."),
        [422] = new("That cannot be done now", "What you asked for does not fit the current state. Go back and look at it again."),
        [429] = new("Too many tries", "Please wait a minute and try again."),
        [500] = new("Something went wrong on our side", "Nothing you saved is lost. Please try again in a moment."),
        [503] = new("We will be right back", "The site is busy or being updated. Please try again in a moment."),
    };

    [FromRoute]
    public int Code { get; init; }

    public Explanation Problem => Explanations.GetValueOrDefault(Code, Code >= 500 ? Explanations[500] : Unknown);

    /// <summary>The prose of a form that lost a race, so that nobody has to write it twice.</summary>
    public IEnumerable<string> Written => Typed.Where(v => v.Trim().Contains(' ', StringComparison.Ordinal));

    /// <summary>Numbers, dates and addresses of that form; choices and ids say nothing by themselves.</summary>
    public IEnumerable<string> WrittenInShort => Typed.Select(v => v.Trim())
        .Where(v => v.Length > 0 && !v.Contains(' ', StringComparison.Ordinal) && v.Any(c => char.IsAsciiDigit(c) || c == '@') && !Guid.TryParse(v, out _));

    private IEnumerable<string> Typed => Code != StatusCodes.Status409Conflict || !Request.HasFormContentType ? []
        : Request.Form.Where(f => f.Key.StartsWith("Form.", StringComparison.Ordinal)).SelectMany(f => f.Value).OfType<string>();

    public IActionResult OnGet()
    {
        // Asked for by its address, the page is only a page like any other that does not exist.
        var status = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null ? Code : 404;
        Response.StatusCode = status;
        return WantsPage ? Page() : new ObjectResult(new ProblemDetails
        {
            Status = status,
            Title = texts[Problem.Title],
            Detail = texts[Problem.Text],
            Extensions = { ["requestId"] = HttpContext.TraceIdentifier },
        })
        { StatusCode = status, ContentTypes = { "application/problem+json" } };
    }

    private bool WantsPage => Request.GetTypedHeaders().Accept is not { Count: > 0 } accepted
        || accepted.Any(a => a.MatchesAllTypes || a.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    public sealed record Explanation(string Title, string Text);
}
