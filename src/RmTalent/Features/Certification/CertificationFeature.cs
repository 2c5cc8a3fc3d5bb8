namespace RmTalent.Features.Certification;

public static class CertificationFeature
{
    public static IServiceCollection AddCertification(this IServiceCollection services) => services;
}
