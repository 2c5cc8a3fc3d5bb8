using Microsoft.AspNetCore.Identity;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Security;

/// <summary>The sign-in of one person. Its id is the person's id everywhere.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public const int NameMaxLength = 120;

    public Account() => Id = Guid.CreateVersion7();

    public string Name { get; set; } = "";

    /// <summary>en, nb or nl.</summary>
    public string Language { get; set; } = Languages.English;

    /// <summary>IANA zone of the person.</summary>
    public string TimeZone { get; set; } = "Europe/Oslo";

    /// <summary>From then on nobody signs in with it.</summary>
    public DateTimeOffset? DeactivatedAt { get; set; }

    /// <summary>A new account without a password: the person chooses one through the invitation.</summary>
    public static Account For(Guid id, string name, string email, string language, string timeZone) => new()
    {
        Id = id,
        Name = name,
        UserName = email,
        Email = email,
        Language = language,
        TimeZone = timeZone,
        LockoutEnabled = true,
    };
}
