namespace RmTalent.Features.Offers;

public static class OffersFeature
{
    public static IServiceCollection AddOffers(this IServiceCollection services) => services;
}
