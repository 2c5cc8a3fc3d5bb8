using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Certification;

/// <summary>Gives out numbers such as <c>NB-2026-000123</c>. A number whose certificate is not saved stays unused.</summary>
public sealed class CertificateNumbers(AppDbContext db)
{
    public async Task<string> NextAsync(string organisation, int year, CancellationToken cancellationToken)
    {
        // One statement on both databases, so two issuers never read the same number.
        var last = await db.Database.SqlQuery<int>(
            $"""
            INSERT INTO certificate_numbers ("Year", "Last") VALUES ({year}, 1)
            ON CONFLICT ("Year") DO UPDATE SET "Last" = certificate_numbers."Last" + 1
            RETURNING "Last" AS "Value"
            """).ToListAsync(cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{Initials(organisation)}-{year}-{last[0]:000000}");
    }

    /// <summary>Nordvik Bank is NB.</summary>
    internal static string Initials(string organisation)
    {
        var initials = string.Concat(People.SearchText.Of(organisation).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w[0]).Where(char.IsAsciiLetterUpper).Take(4));
        return initials.Length > 0 ? initials : "C";
    }
}
