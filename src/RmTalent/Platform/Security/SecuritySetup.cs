using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Platform.Security;

public static class SecuritySetup
{
    /// <summary>A session that is not used ends; one that is remembered lasts longer.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddPolicies();
        services.AddSingleton<RateLimits>();
        services.AddDataProtection().SetApplicationName("RmTalent");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, DataProtectionKeys>();
        services.AddHttpContextAccessor();
        services.AddIdentity(configuration);
        services.AddCookies();
        services.AddSingleton<DemoSignIn>();
        services.AddScoped<AccessLinks>();
        services.AddScoped<SignInGuards>();
        services.AddScoped<IStarterData, RolesStarter>();
        return services;
    }

    private static void AddIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.Password = new PasswordOptions
                {
                    RequiredLength = 1,
                    RequiredUniqueChars = 1,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<AppDbContext>()
            .AddSignInManager<SignInService>()
            .AddClaimsPrincipalFactory<PrincipalFactory>()
            .AddPasswordValidator<PasswordRules>()
            .AddTokenProvider<TotpProvider>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped(p => (SignInService)p.GetRequiredService<SignInManager<Account>>());
        services.AddSingleton<SessionLooks>();
        services.AddSingleton<IFactObserver, EndedSessions>();
        services.AddScoped<ISecurityStampValidator, SessionValidator>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = TimeSpan.FromSeconds(30);
            options.OnRefreshingPrincipal = context =>
            {
                var kept = context.CurrentPrincipal!.Claims.Where(c => c.Type is SessionQueries.Claim or "amr");
                context.NewPrincipal!.Identities.First().AddClaims(kept);
                return Task.CompletedTask;
            };
        });
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.ServerDomain = configuration["PasskeyDomain"] is { Length: > 0 } domain ? domain : null;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
    }

    private static void AddCookies(this IServiceCollection services)
    {
        foreach (var (scheme, name) in new[] { (IdentityConstants.ApplicationScheme, "session"), (IdentityConstants.TwoFactorUserIdScheme, "second-step") })
        {
            services.AddOptions<CookieAuthenticationOptions>(scheme).Configure<IHostEnvironment>((options, environment) =>
            {
                Harden(options.Cookie, name, environment);
                options.LoginPath = "/sign-in";
                options.ReturnUrlParameter = "returnUrl";
            });
        }

        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, options =>
        {
            options.ExpireTimeSpan = Idle;
            options.SlidingExpiration = true;
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.AddOptions<AntiforgeryOptions>().Configure<IHostEnvironment>((options, environment) => Harden(options.Cookie, "form", environment));
    }

    /// <summary>Bound to this host and to TLS; plain http is for Development on the loopback only.</summary>
    private static void Harden(CookieBuilder cookie, string name, IHostEnvironment environment)
    {
        var isDevelopment = environment.IsDevelopment();
        cookie.Name = isDevelopment ? name : $"__Host-{name}";
        cookie.SecurePolicy = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.HttpOnly = true;
        cookie.Path = "/";
    }
}
