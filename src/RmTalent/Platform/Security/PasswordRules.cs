using Microsoft.AspNetCore.Identity;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Security;

/// <summary>Long rather than complicated (NIST SP 800-63B): 15 to 128 characters of any kind, but not what everybody tries first.</summary>
public sealed class PasswordRules(ITexts texts) : IPasswordValidator<Account>
{
    public const int MinLength = 15;
    public const int MaxLength = 128;

    /// <summary>What must be left of a password when common words, own names and digits are taken out.</summary>
    private const int OwnLetters = 6;

    /// <summary>Words and runs that the lists of leaked passwords are made of.</summary>
    private static readonly string[] Common =
    [
        "password", "passord", "wachtwoord", "welkom", "welcome", "velkommen", "letmein", "sesam", "qwertyuiop", "qwerty", "azerty", "asdfghjkl", "asdfgh", "zxcvbnm",
        "abcdefghijklmnopqrstuvwxyz", "abcdef", "abc", "iloveyou", "admin", "administrator", "login", "signin", "default", "secret", "changeme", "testtest", "test",
        "monkey", "dragon", "football", "baseball", "liverpool", "superman", "batman", "sunshine", "princess", "master", "shadow", "hello", "summer", "sommer", "zomer",
        "winter", "vinter", "spring", "autumn", "january", "december", "monday", "friday", "company", "bedrift", "bedrijf", "bank", "talent", "rmtalent", "relationship", "manager",
        "oslo", "bergen", "amsterdam", "norway", "norge", "nederland", "holland",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Problem(password ?? "", user) is { } problem ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = problem }) : IdentityResult.Success);

    private string? Problem(string password, Account user) =>
        password.Length < MinLength ? texts["Use at least {0} characters. A few words that belong together only for you are easy to remember", MinLength]
        : password.Length > MaxLength ? texts["Use at most {0} characters", MaxLength]
        : IsGuessable(password, user) ? texts["This password is too easy to guess. Use words that are not common together, and not your own name"]
        : null;

    private static bool IsGuessable(string password, Account user)
    {
        var left = password.ToLowerInvariant().Replace('0', 'o').Replace('1', 'i').Replace('3', 'e').Replace('4', 'a').Replace('5', 's').Replace('@', 'a').Replace('$', 's');
        foreach (var word in Common.Concat(OwnWords(user)).OrderByDescending(w => w.Length))
        {
            left = left.Replace(word, "", StringComparison.Ordinal);
        }

        return left.Where(char.IsLetter).Distinct().Count() < OwnLetters;
    }

    private static IEnumerable<string> OwnWords(Account user) => $"{user.Name} {user.Email?.Split('@')[0]}".ToLowerInvariant()
        .Split([' ', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2);
}
