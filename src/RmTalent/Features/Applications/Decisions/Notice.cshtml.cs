using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Features.Applications.Blind;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Decisions;

/// <summary>Writes or changes the mail about a decision that the candidate does not know yet.</summary>
[Authorize(Policies.ScreenApplicants)]
public sealed class NoticeModel(AppDbContext db, TimeProvider clock, ITexts texts) : ApplicationPage(db, clock), INoticePage
{
    /// <summary>The version that the form shows: who saves an older one learns what changed meanwhile.</summary>
    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public NoticeForm Form { get; set; } = new();

    public string Language => Candidate.Language;

    public async Task OnGetAsync(CancellationToken cancellationToken) => (Version, Form) = (Application.Version, new NoticeForm
    {
        Subject = Covered(Application.NoticeSubject) ?? DecisionNotice.SubjectIn(texts, Language, Vacancy.Title),
        Body = Covered(Application.NoticeBody) ?? DecisionNotice.BodyIn(texts, Language, Vacancy.Title, (await Db.OrganisationAsync(cancellationToken)).Name),
    });

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Application.ExpectVersion(Version ?? Application.Version);
        Application.PlanNotice(Redaction.Restore(Application.NoticeSubject, Form.Subject), Redaction.Restore(Application.NoticeBody, Form.Body), DecisionNotice.DueAt(Form.When, Form.At, await Db.OrganisationAsync(cancellationToken), Now));
        return await DoneAsync("The mail is planned", cancellationToken);
    }

    private string? Covered(string? text) => text is null ? null : Redaction.In(text);
}
