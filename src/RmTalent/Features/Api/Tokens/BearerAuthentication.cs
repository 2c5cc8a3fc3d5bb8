using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace RmTalent.Features.Api.Tokens;

/// <summary>Who calls the API is known by the token in the <c>Authorization</c> header (RFC 6750) and by nothing else: cookies do not count there, so no other site can make a browser call it.</summary>
internal sealed class BearerAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, TokenHolders holders)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "Bearer";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Name + " ", StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        return await holders.FindAsync(header[(Name.Length + 1)..].Trim(), Context.RequestAborted) is { } holder
            ? AuthenticateResult.Success(new AuthenticationTicket(holder, Name))
            : AuthenticateResult.Fail("No valid token");
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var failed = (await HandleAuthenticateOnceSafeAsync()).Failure is not null;
        Response.Headers.WWWAuthenticate = failed ? $"{Name} error=\"invalid_token\"" : Name;
        await ApiProblem.WriteAsync(Context, StatusCodes.Status401Unauthorized, "unauthorized", failed ? "The token is unknown, expired or revoked, or its owner's account is closed." : "Send a token: Authorization: Bearer rmt_…");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var scope = Context.GetEndpoint()?.Metadata.GetMetadata<NeedsScopeAttribute>()?.Name;
        if (scope is null || Context.User.HasClaim(ApiScopes.Claim, scope))
        {
            return ApiProblem.WriteAsync(Context, StatusCodes.Status403Forbidden, "forbidden", "The owner of the token may not do this.");
        }

        Response.Headers.WWWAuthenticate = $"{Name} error=\"insufficient_scope\", scope=\"{scope}\"";
        return ApiProblem.WriteAsync(Context, StatusCodes.Status403Forbidden, "insufficient-scope", $"The token lacks the scope {scope}.");
    }
}
