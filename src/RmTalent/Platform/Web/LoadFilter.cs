using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Security;

namespace RmTalent.Platform.Web;

/// <summary>A page about a record. It loads before every handler, so that a refused post can show it again.</summary>
public interface ILoadedPage
{
    /// <returns>False when there is no such record for this user: the page answers 404, or offers a new link in place of an expired one.</returns>
    Task<bool> LoadAsync(CancellationToken cancellationToken);
}

/// <summary>Loads the page's record, and answers 422 with the page for a form that does not validate; handlers only see valid forms.</summary>
internal sealed class LoadFilter(AccessLinks links) : IAsyncPageFilter
{
    private const string ExpiredLink = "/expired-link";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerInstance is ILoadedPage page && !await page.LoadAsync(context.HttpContext.RequestAborted))
        {
            context.Result = context.RouteData.Values["token"] is string token && (await links.FindAsync(token, context.HttpContext.RequestAborted)).State == LinkState.Expired
                && !context.HttpContext.Request.Path.StartsWithSegments(ExpiredLink, StringComparison.Ordinal)
                ? new LocalRedirectResult($"{ExpiredLink}/{token}")
                : new NotFoundResult();
        }
        else if (HttpMethods.IsPost(context.HttpContext.Request.Method) && !context.ModelState.IsValid)
        {
            context.Result = new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
        else
        {
            await next();
        }
    }
}
