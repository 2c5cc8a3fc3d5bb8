using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Features.Applications.Decisions;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications;

public enum StandardLetter
{
    [Text("An empty letter")] Empty,
    [Text("A question")] Question,
    [Text("It takes longer")] Delay,
}

/// <summary>Writes to a candidate, in the candidate's language and without learning the name while the vacancy is blind.</summary>
[Authorize(Policies.ScreenApplicants)]
public sealed class WriteModel(AppDbContext db, TimeProvider clock, Outbox outbox, ActorContext actor, ITexts texts) : ApplicationPage(db, clock)
{
    [FromQuery]
    public StandardLetter Letter { get; init; }

    [BindProperty]
    public LetterForm Form { get; set; } = new();

    public string Language => Candidate.Language;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Form = new LetterForm
    {
        Subject = DecisionNotice.SubjectIn(texts, Language, Vacancy.Title),
        Body = string.Join("\n\n", [Say("Hello {0},", DecisionNotice.NamePlace), .. Words(), Say("Kind regards,"), $"{actor.Current.Name}\n{(await Db.OrganisationAsync(cancellationToken)).Name}"]),
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Application.WrittenTo();
        await outbox.QueueAsync(ApplicationMails.Letter(Guid.CreateVersion7(), Application.Id, Candidate.Contact, Form.Subject, Form.Body), cancellationToken);
        return await DoneAsync("The mail is on its way", cancellationToken);
    }

    private IEnumerable<string> Words() => Letter switch
    {
        StandardLetter.Question => [Say("Thank you for applying for {0}. Before we go on, we would like to ask you something:", Vacancy.Title), "…", Say("You can simply answer this message.")],
        StandardLetter.Delay => [Say("Thank you for your patience. We need a little longer for the position of {0} than we had planned. You will hear from us, whatever we decide.", Vacancy.Title)],
        _ => [""],
    };

    private string Say(string key, params object[] args) => texts.In(Language, key, args);

    public sealed record LetterForm
    {
        [Required, StringLength(Application.NoticeSubjectMaxLength)]
        public string Subject { get; init; } = "";

        [Required, StringLength(Application.NoticeBodyMaxLength)]
        public string Body { get; init; } = "";
    }
}
