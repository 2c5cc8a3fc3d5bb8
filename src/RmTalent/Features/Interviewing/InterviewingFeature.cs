namespace RmTalent.Features.Interviewing;

public static class InterviewingFeature
{
    public static IServiceCollection AddInterviewing(this IServiceCollection services) => services;
}
