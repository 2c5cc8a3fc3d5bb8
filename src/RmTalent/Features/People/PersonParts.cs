using System.Security.Claims;

namespace RmTalent.Features.People;

/// <summary>A section that a slice to the right adds to a person's page.</summary>
public interface IPersonPart
{
    int Order { get; }

    /// <returns>Null when there is nothing to show, or not to this user.</returns>
    Task<PersonPart?> ForAsync(Guid personId, ClaimsPrincipal user, CancellationToken cancellationToken);
}

/// <param name="TitleKey">Heading, an English key.</param>
/// <param name="Partial">Path of the partial, for example <c>/Features/Competencies/_Gaps.cshtml</c>.</param>
/// <param name="Model">What the partial shows.</param>
public sealed record PersonPart(string TitleKey, string Partial, object Model);
