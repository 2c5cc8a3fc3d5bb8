using RmTalent.Features.Applications;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Offers;

public static class OffersFeature
{
    public static IServiceCollection AddOffers(this IServiceCollection services) => services
        .AddScoped<OfferLetters>()
        .AddScoped<OfferMails>()
        .AddScoped<Hiring>()
        .AddScoped<ILinkRenewal, OfferLinkRenewal>()
        .AddScoped<IApplicationPart, OfferPart>()
        .AddScoped<ICandidatePart, OfferCandidatePart>()
        .AddScoped<IToday, OffersToday>()
        .AddSingleton<INavigation, OffersNavigation>()
        .AddScoped<IDemoData, OffersDemo>()
        .AddFactHandler<OnApplicationWithdrawn, ApplicationWithdrawn>()
        .AddSweep<ExpireOffersSweep>();
}

internal sealed class OffersNavigation : INavigation
{
    public IEnumerable<NavItem> Items => [new NavItem("Offers", "/offers", "file-description", NavGroup.Hire, 50, Policies.SeeOffers)];
}
