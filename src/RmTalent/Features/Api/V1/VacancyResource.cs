using System.Linq.Expressions;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api.V1;

public sealed record VacancyItem(
    Guid Id, string Reference, string Title, RmType RmType, Sector Sector, string Location, VacancyStatus Status, int Positions, DateTimeOffset DraftedAt, DateTimeOffset? PublishedAt)
{
    public static readonly Expression<Func<Vacancy, VacancyItem>> From =
        v => new VacancyItem(v.Id, v.Reference, v.Title, v.RmType, v.Sector, v.Location, v.Status, v.Positions, v.DraftedAt, v.PublishedAt);
}

/// <summary>A vacancy by its sections, which are what can be edited.</summary>
public sealed record VacancyResource(Guid Id, string Reference, int Version, VacancyStatus Status, DateTimeOffset StatusSince, DateTimeOffset? PublishedAt, string? Address, bool IsBlind)
{
    public required VacancyRole Role { get; init; }

    public required VacancyDescription Texts { get; init; }

    public required VacancyBackground Background { get; init; }

    public required VacancyPay Pay { get; init; }

    public required IReadOnlyList<Requirement> Requirements { get; init; }

    public static VacancyResource Of(Vacancy v, SiteAddress site) => new(
        v.Id, v.Reference, v.Version, v.Status, v.StatusSince, v.PublishedAt, v.Status is VacancyStatus.Published ? site.Url($"/careers/{v.Slug}") : null, v.BlindSince is not null)
    {
        Role = v.Content.Role,
        Texts = v.Content.Texts,
        Background = v.Content.Background,
        Pay = v.Content.Pay,
        Requirements = v.Requirements,
    };
}

/// <summary>New texts. What is left out or null stays as it is.</summary>
public sealed record VacancyTexts
{
    public string? Summary { get; init; }

    /// <summary>Markdown, as are the two below.</summary>
    public string? Duties { get; init; }

    public string? SuccessLooksLike { get; init; }

    public string? Culture { get; init; }

    public int? ExperienceYears { get; init; }

    public string? Education { get; init; }

    public string? Certifications { get; init; }

    /// <summary>The form of the page, filled with what stands there and with what is new.</summary>
    internal TextModel.TextForm On(Vacancy v) => new()
    {
        Summary = Summary ?? v.Summary,
        Duties = Duties ?? v.Duties,
        SuccessLooksLike = SuccessLooksLike ?? v.SuccessLooksLike,
        Culture = Culture ?? v.Culture,
        ExperienceYears = ExperienceYears ?? v.ExperienceYears,
        Education = Education ?? v.Education,
        Certifications = Certifications ?? v.Certifications,
    };
}
