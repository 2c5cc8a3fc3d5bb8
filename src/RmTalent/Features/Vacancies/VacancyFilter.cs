using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;

namespace RmTalent.Features.Vacancies;

public sealed record VacancyFilter
{
    public string? Q { get; init; }

    public VacancyStatus? Status { get; init; }

    public RmType? RmType { get; init; }

    public Sector? Sector { get; init; }

    /// <summary>Only those that the reader recruits for, decides on or asked for.</summary>
    public bool Mine { get; init; }

    public IQueryable<Vacancy> Of(IQueryable<Vacancy> vacancies, Guid reader)
    {
        var words = SearchText.Of(Q ?? "");
        return vacancies.AsNoTracking()
            .Where(v => Status == null || v.Status == Status)
            .Where(v => !Mine || v.RecruiterId == reader || v.HiringManagerId == reader || v.RequestedById == reader)
            .Where(v => RmType == null || v.RmType == RmType)
            .Where(v => Sector == null || v.Sector == Sector)
            .Where(v => words == "" || v.SearchWords.Contains(words));
    }
}

/// <summary>A line of the list and of its export.</summary>
public sealed record VacancyRow(Guid Id, string Reference, string Title, RmType RmType, Sector Sector, string Location, VacancyStatus Status, int Positions, DateTimeOffset DraftedAt, DateTimeOffset? PublishedAt, DateTimeOffset? ApprovedAt, DateTimeOffset StatusSince)
{
    public static readonly System.Linq.Expressions.Expression<Func<Vacancy, VacancyRow>> From =
        v => new VacancyRow(v.Id, v.Reference, v.Title, v.RmType, v.Sector, v.Location, v.Status, v.Positions, v.DraftedAt, v.PublishedAt, v.ApprovedAt, v.StatusSince);

    /// <summary>Days from publication (or approval) until it was filled.</summary>
    public int? DaysToFill => Status is VacancyStatus.Filled && (PublishedAt ?? ApprovedAt) is { } from ? (int)(StatusSince.UtcDateTime.Date - from.UtcDateTime.Date).TotalDays : null;
}
