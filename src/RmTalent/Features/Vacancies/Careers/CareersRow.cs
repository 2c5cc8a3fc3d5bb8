using System.Linq.Expressions;
using Microsoft.AspNetCore.WebUtilities;
using RmTalent.Features.People;

namespace RmTalent.Features.Vacancies.Careers;

/// <summary>A vacancy as visitors see it in a list.</summary>
public sealed record CareersRow(
    string Slug, string Title, string Language, string Summary, string Location, string Country, int RemoteShare,
    EmploymentType EmploymentType, decimal? PayMin, decimal? PayMax, string Currency, PayPeriod PayPeriod, DateOnly? ApplyByOn)
{
    public static readonly Expression<Func<Vacancy, CareersRow>> From = v => new CareersRow(
        v.Slug, v.Title, v.Language, v.Summary, v.Location, v.Country, v.RemoteShare, v.EmploymentType, v.PayMin, v.PayMax, v.Currency, v.PayPeriod, v.ApplyByOn);
}

public sealed record CareersFilter
{
    public RmType? Type { get; init; }

    public Sector? Sector { get; init; }

    public string? Place { get; init; }

    public IQueryable<Vacancy> Of(IQueryable<Vacancy> vacancies) => vacancies
        .Where(v => Type == null || v.RmType == Type)
        .Where(v => Sector == null || v.Sector == Sector)
        .Where(v => string.IsNullOrEmpty(Place) || v.Location == Place);
}

public static class CareersAddresses
{
    /// <summary>A path of the careers site that keeps what the visitor came with: the language in the address and where they came from.</summary>
    public static string Careers(this HttpRequest request, string path) => QueryHelpers.AddQueryString(path,
        new[] { "lang", "utm_source" }.Where(k => !string.IsNullOrEmpty(request.Query[k])).Select(k => KeyValuePair.Create(k, (string?)request.Query[k].ToString())));
}
