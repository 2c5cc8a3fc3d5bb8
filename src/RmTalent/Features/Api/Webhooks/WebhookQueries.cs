using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api.Webhooks;

public static class WebhookQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Webhook> Webhooks => db.Set<Webhook>();

        public DbSet<WebhookDelivery> WebhookDeliveries => db.Set<WebhookDelivery>();
    }

    extension(IQueryable<Webhook> webhooks)
    {
        /// <summary>One's own; administrators see all.</summary>
        public IQueryable<Webhook> SeenBy(ClaimsPrincipal user)
        {
            var id = user.Id;
            return user.IsAdministrator ? webhooks : webhooks.Where(w => w.OwnerId == id);
        }
    }
}
