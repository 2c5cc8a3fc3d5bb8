using System.Runtime.CompilerServices;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Web;

namespace RmTalent.Tests;

/// <summary>What a mail says in the three languages, kept beside the test and reviewed like code.</summary>
internal static class MailSnapshot
{
    /// <param name="name">Of the snapshot: <c>interview-invitation</c>.</param>
    /// <param name="draft">The mail to a reader of the given language. Use fixed names, dates and addresses.</param>
    /// <param name="caller">Filled in by the compiler.</param>
    public static void Matches(string name, Func<string, MailDraft> draft, [CallerFilePath] string caller = "")
    {
        var organisation = Organisation.Found("Fjordbank", "Europe/Oslo", Languages.English, "NO");
        var site = new SiteAddress(new Microsoft.Extensions.Configuration.ConfigurationManager { ["Site:Url"] = "https://talent.example.org" });
        var all = Languages.All.Select(language =>
        {
            var mail = draft(language);
            var words = new MailWords(new Texts(), language, mail.To.TimeZone ?? organisation.TimeZone);
            var body = MailBody.Render(mail, words, site, organisation);
            var files = string.Concat(mail.Attachments.Select(a => $"+ {a.Name} ({a.ContentType})\n"));
            return $"=== {language}\n{words.Say(mail.Subject.Key, mail.Subject.Args)}\n\n{MailSecrets.Mask(body.Text)}{files}";
        });
        Snapshot.Matches($"mail.{name}", string.Join('\n', all), caller);
    }
}
