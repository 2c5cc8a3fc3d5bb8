using System.Security.Claims;
using RmTalent.Platform.Domain;

namespace RmTalent.Platform.Web;

/// <summary>The signed-in person is the actor of the request's facts.</summary>
internal sealed class ActorMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, ActorContext actor)
    {
        if (context.User.Identity is { IsAuthenticated: true })
        {
            actor.Current = new Actor(ActorKind.Person, context.User.Id, context.User.FindFirstValue(ClaimTypes.Name) ?? "");
        }

        return next(context);
    }
}
