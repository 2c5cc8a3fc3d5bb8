using System.Security.Claims;

namespace RmTalent.Features.Applications;

/// <summary>A section that a slice to the right adds to an application's page. The partial gets the model.</summary>
/// <param name="TitleKey">Heading, an English key.</param>
/// <param name="Partial">Path of the partial view, for example <c>/Features/Interviewing/_Application.cshtml</c>.</param>
/// <param name="Model">What the partial shows.</param>
public sealed record ApplicationPart(string TitleKey, string Partial, object Model);

/// <summary>A section on the recruiter's page of an application.</summary>
public interface IApplicationPart
{
    /// <summary>From this order on a section stands below the application itself.</summary>
    const int Below = 900;

    int Order { get; }

    /// <returns>Null when there is nothing to show to this person.</returns>
    Task<ApplicationPart?> ForAsync(Guid applicationId, ClaimsPrincipal user, CancellationToken cancellationToken);
}

/// <summary>A section on the candidate's status page, for example slots to choose from.</summary>
public interface ICandidatePart
{
    int Order { get; }

    /// <param name="applicationId">The application that the link is for.</param>
    /// <param name="token">The candidate's own link token, for addresses of further pages.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<ApplicationPart?> ForAsync(Guid applicationId, string token, CancellationToken cancellationToken);
}
