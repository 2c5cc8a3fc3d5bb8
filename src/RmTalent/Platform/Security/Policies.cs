using System.Collections.Frozen;
using Microsoft.AspNetCore.Authorization;

namespace RmTalent.Platform.Security;

/// <summary>What a person may do. Every page names one; whatever names none is refused.</summary>
public static class Policies
{
    public const string SignedIn = nameof(SignedIn);
    public const string Administer = nameof(Administer);
    public const string SeePeople = nameof(SeePeople);
    public const string WriteVacancies = nameof(WriteVacancies);
    public const string ApproveVacancies = nameof(ApproveVacancies);
    public const string SeeVacancies = nameof(SeeVacancies);
    public const string ScreenApplicants = nameof(ScreenApplicants);
    public const string SeeApplicants = nameof(SeeApplicants);
    public const string PlanInterviews = nameof(PlanInterviews);
    public const string ScoreInterviews = nameof(ScoreInterviews);
    public const string SeeInterviews = nameof(SeeInterviews);
    public const string DecideHiring = nameof(DecideHiring);
    public const string MakeOffers = nameof(MakeOffers);
    public const string SeeOffers = nameof(SeeOffers);
    public const string SeeReports = nameof(SeeReports);
    public const string SeeFairness = nameof(SeeFairness);
    public const string KeepPrivacy = nameof(KeepPrivacy);
    public const string UseApi = nameof(UseApi);
    public const string KeepWebhooks = nameof(KeepWebhooks);
    public const string Learn = nameof(Learn);
    public const string BuildLearning = nameof(BuildLearning);
    public const string Teach = nameof(Teach);
    public const string PlanOnboarding = nameof(PlanOnboarding);
    public const string FollowOnboarding = nameof(FollowOnboarding);
    public const string Shadow = nameof(Shadow);
    public const string ArrangeShadowing = nameof(ArrangeShadowing);
    public const string KeepRequirements = nameof(KeepRequirements);
    public const string SeeCompliance = nameof(SeeCompliance);
    public const string IssueCertificates = nameof(IssueCertificates);
    public const string DesignCertificates = nameof(DesignCertificates);
    public const string Develop = nameof(Develop);
    public const string LeadTeam = nameof(LeadTeam);

    private static readonly FrozenDictionary<string, string[]> Allowed = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [SignedIn] = [.. Roles.All],
        [Administer] = [],
        [SeePeople] = [Roles.Recruiter, Roles.HiringManager, Roles.LineManager, Roles.Trainer],
        [WriteVacancies] = [Roles.Recruiter],
        [ApproveVacancies] = [Roles.HiringManager],
        [SeeVacancies] = [Roles.Recruiter, Roles.HiringManager, Roles.Panellist],
        [ScreenApplicants] = [Roles.Recruiter],
        [SeeApplicants] = [Roles.Recruiter, Roles.HiringManager],
        [PlanInterviews] = [Roles.Recruiter],
        [ScoreInterviews] = [Roles.Panellist, Roles.HiringManager, Roles.Recruiter],
        [SeeInterviews] = [Roles.Recruiter, Roles.HiringManager, Roles.Panellist],
        [DecideHiring] = [Roles.HiringManager],
        [MakeOffers] = [Roles.Recruiter],
        [SeeOffers] = [Roles.Recruiter, Roles.HiringManager],
        [SeeReports] = [Roles.Recruiter, Roles.HiringManager],
        [SeeFairness] = [Roles.Recruiter],
        [KeepPrivacy] = [], // its pages name people whom recruiters may meet blind
        [UseApi] = [Roles.Recruiter, Roles.HiringManager],
        [KeepWebhooks] = [Roles.Recruiter],
        [Learn] = [.. Roles.All],
        [BuildLearning] = [Roles.Trainer],
        [Teach] = [Roles.Trainer],
        [PlanOnboarding] = [Roles.Trainer, Roles.LineManager],
        [FollowOnboarding] = [.. Roles.All],
        [Shadow] = [.. Roles.All],
        [ArrangeShadowing] = [Roles.Trainer, Roles.LineManager, Roles.Mentor],
        [KeepRequirements] = [Roles.Trainer],
        [SeeCompliance] = [Roles.Trainer, Roles.LineManager],
        [IssueCertificates] = [Roles.Trainer],
        [DesignCertificates] = [Roles.Trainer],
        [Develop] = [.. Roles.All],
        [LeadTeam] = [Roles.LineManager],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> All => Allowed.Keys.Order(StringComparer.Ordinal);

    /// <summary>The roles that the policy lets in; administrators pass each.</summary>
    public static IReadOnlyList<string> RolesOf(string policy) => [.. Allowed[policy].Append(Roles.Administrator).Distinct(StringComparer.Ordinal)];

    public static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        var builder = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        foreach (var policy in Allowed.Keys)
        {
            builder.AddPolicy(policy, p => p.RequireAuthenticatedUser().RequireRole(RolesOf(policy)));
        }

        return services;
    }
}
