using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;

namespace RmTalent.Features.Api;

/// <summary>What a token must carry for this route, beside what its owner must be allowed.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsScopeAttribute(ApiScope scope) : Attribute, IAuthorizationRequirementData
{
    public string Name { get; } = ApiScopes.NameOf(scope);

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new ClaimsAuthorizationRequirement(ApiScopes.Claim, [Name])];
}
