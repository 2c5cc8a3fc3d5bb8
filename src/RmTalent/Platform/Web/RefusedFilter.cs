using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Web;

/// <summary>A domain refusal becomes a form error on the page that caused it (422); a lost race becomes the 409 page.</summary>
internal sealed class RefusedFilter(ITexts texts) : IExceptionFilter
{
    /// <summary>Key in <c>HttpContext.Items</c>: the id of the record over which the race was lost.</summary>
    public const string LostRaceItem = "LostRace";

    /// <summary>SQLITE_CONSTRAINT_UNIQUE, https://www.sqlite.org/rescode.html.</summary>
    private const int UniqueInSqlite = 2067;

    public void OnException(ExceptionContext context)
    {
        if (context.Exception is RefusedException refused)
        {
            context.ModelState.AddModelError(refused.Field ?? string.Empty, texts[refused.Key, [.. refused.Args]]);
            context.Result = new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
            context.ExceptionHandled = true;
        }
        else if (LostOver(context.Exception) is { } subject)
        {
            context.HttpContext.Items[LostRaceItem] = subject;
            context.Result = new StatusCodeResult(StatusCodes.Status409Conflict);
            context.ExceptionHandled = true;
        }
    }

    /// <summary>The record over which a race was lost; null when the exception tells of none.</summary>
    internal static Guid? LostOver(Exception exception) => exception switch
    {
        LostRaceException lost => lost.SubjectId,
        DbUpdateConcurrencyException raced => raced.Entries.Select(e => e.Entity).OfType<Entity>().FirstOrDefault()?.Id ?? Guid.Empty,
        DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or SqliteException { SqliteExtendedErrorCode: UniqueInSqlite } } => Guid.Empty, // somebody did the same in the same moment
        _ => null,
    };
}
