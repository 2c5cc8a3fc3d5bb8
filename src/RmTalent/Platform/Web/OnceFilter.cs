using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;

namespace RmTalent.Platform.Web;

/// <summary>A form sent twice (double click, reload, retry after a lost answer) is carried out once; the second gets the page as it now is.</summary>
internal sealed class OnceFilter(AppDbContext db, TimeProvider clock) : IAsyncPageFilter
{
    public const string Field = "__once";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType
            || request.Form[Field].ToString() is not { Length: > 0 and <= FormSubmission.KeyMaxLength } key)
        {
            await next();
            return;
        }

        if (await IsDoneAsync(key))
        {
            context.Result = Again(request);
            return;
        }

        db.Add(new FormSubmission { Key = key, At = clock.GetUtcNow() });
        var executed = await next();
        if (executed.Exception is DbUpdateException && !executed.ExceptionHandled)
        {
            db.ChangeTracker.Clear();
            if (await IsDoneAsync(key))
            {
                executed.ExceptionHandled = true;
                executed.Result = Again(request);
            }
        }
    }

    private Task<bool> IsDoneAsync(string key) => db.Set<FormSubmission>().AnyAsync(s => s.Key == key);

    private static LocalRedirectResult Again(HttpRequest request) => new($"~{request.Path}{request.QueryString}");
}
