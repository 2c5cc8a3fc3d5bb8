using System.Security.Claims;

namespace RmTalent.Features.Vacancies;

/// <summary>A tab that a slice to the right adds to a vacancy's pages.</summary>
public interface IVacancyTab
{
    int Order { get; }

    /// <summary>An English key.</summary>
    string Text { get; }

    string UrlOf(Guid vacancyId);

    bool IsFor(ClaimsPrincipal user);
}
