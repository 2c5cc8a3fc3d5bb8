using System.Collections.Frozen;
using System.Reflection;
using System.Security.Claims;
using System.Text.Json.Serialization;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Api;

/// <summary>What a token may be used for. It narrows what its owner may do, and never widens it.</summary>
public enum ApiScope
{
    [Text("Read vacancies"), JsonStringEnumMemberName("vacancies:read")] VacanciesRead,
    [Text("Write and publish vacancies"), JsonStringEnumMemberName("vacancies:write")] VacanciesWrite,
    [Text("Read applications and notes"), JsonStringEnumMemberName("applications:read")] ApplicationsRead,
    [Text("Move applications and write notes"), JsonStringEnumMemberName("applications:write")] ApplicationsWrite,
    [Text("Read candidates and how to reach them"), JsonStringEnumMemberName("candidates:read")] CandidatesRead,
    [Text("Keep webhooks"), JsonStringEnumMemberName("webhooks:manage")] WebhooksManage,
}

public static class ApiScopes
{
    /// <summary>The claim that a token's principal carries for each scope.</summary>
    public const string Claim = "scope";

    public static readonly IReadOnlyList<ApiScope> All = Enum.GetValues<ApiScope>();

    private static readonly FrozenDictionary<ApiScope, string> Names = All.ToFrozenDictionary(s => s, s => JsonNameOf(s));

    /// <summary>As programs write it: <c>applications:read</c>.</summary>
    public static string NameOf(ApiScope scope) => Names[scope];

    /// <summary>The least that its owner must be allowed for the scope to be of use.</summary>
    public static string PolicyOf(ApiScope scope) => scope switch
    {
        ApiScope.VacanciesRead => Policies.SeeVacancies,
        ApiScope.VacanciesWrite => Policies.WriteVacancies,
        ApiScope.WebhooksManage => Policies.KeepWebhooks,
        _ => Policies.SeeApplicants,
    };

    /// <summary>Those that this person may give to a token.</summary>
    public static IEnumerable<ApiScope> Of(ClaimsPrincipal user) => All.Where(s => Policies.RolesOf(PolicyOf(s)).Any(user.IsInRole));

    internal static string JsonNameOf(Enum value) =>
        value.GetType().GetField(value.ToString())!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name;
}
