using RmTalent.Features.People;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Api.Webhooks;

public static class WebhookMails
{
    public static MailDraft SwitchedOff(Webhook webhook, Person owner) => new()
    {
        Occasion = $"webhook-off:{webhook.Id}:{webhook.DisabledAt!.Value.UtcTicks}",
        To = new MailRecipient(owner.Email, owner.Name, owner.Language, owner.Id, owner.TimeZone),
        SubjectId = webhook.Id,
        Subject = new MailText("A webhook of yours was switched off"),
        Body =
        [
            new MailParagraph("Hello {0},", owner.Name),
            new MailParagraph("This webhook is told nothing more until you switch it on again."),
            new MailDetails(new MailDetail("Address", webhook.Url), new MailDetail("Purpose", webhook.Purpose), new MailDetail("Switched off", webhook.DisabledBecause)),
            new MailButton("See what was tried", $"/webhooks/{webhook.Id}"),
        ],
    };
}
