using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Accounts;

public static class AccountMails
{
    public static MailDraft Invitation(Account account, string organisation, string token) => new()
    {
        Occasion = $"invitation:{account.Id}:{Fingerprint(token)}",
        To = To(account),
        SubjectId = account.Id,
        Subject = new MailText("Your sign-in at {0}", organisation),
        Body =
        [
            new MailParagraph("Hello {0},", account.Name),
            new MailParagraph("You have been given an account at {0}. Choose your password and language, and you are in.", organisation),
            new MailButton("Start using your account", $"/invitation/{token}"),
            new MailParagraph("The link works once and for seven days."),
        ],
    };

    public static MailDraft PasswordReset(Account account, string token) => new()
    {
        Occasion = $"password-reset:{account.Id}:{Fingerprint(token)}",
        To = To(account),
        SubjectId = account.Id,
        Subject = new MailText("Choose a new password"),
        Body =
        [
            new MailParagraph("Hello {0},", account.Name),
            new MailParagraph("Somebody, probably you, asked for a new password. If it was not you, do nothing: your password stays as it is."),
            new MailButton("Choose a new password", $"/reset-password/{token}"),
            new MailParagraph("The link works once and for one hour."),
        ],
    };

    public static MailDraft PasswordChanged(Account account, DateTimeOffset at) => new()
    {
        Occasion = $"password-changed:{account.Id}:{at.UtcTicks}",
        To = To(account),
        SubjectId = account.Id,
        Subject = new MailText("Your password was changed"),
        Body =
        [
            new MailParagraph("Hello {0},", account.Name),
            new MailParagraph("Your password was changed on {0:f}. If it was not you, ask for a new password on the sign-in page and tell your administrator.", at),
        ],
    };

    private static MailRecipient To(Account account) => new(account.Email!, account.Name, account.Language, account.Id, account.TimeZone);

    /// <summary>Tells one link's mail from the next without giving the link away.</summary>
    private static string Fingerprint(string token) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes("mail" + token)))[..16];
}
