using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Applying;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Reporting;

/// <summary>The voluntary questions, after applying. What was answered is never shown again, not even here.</summary>
[AllowAnonymous]
public sealed class AnswersModel(AppDbContext db, AccessLinks links, ActorContext actor, EqualOpportunity answers, ITexts texts) : CandidatePage(db, links, actor)
{
    private IReadOnlyList<EqualQuestion> _asked = [];

    [BindProperty]
    public AnswersForm Form { get; set; } = new();

    public string Notice { get; private set; } = "";

    public int NoticeVersion { get; private set; }

    public bool Answered { get; private set; }

    public bool Asks(EqualQuestion question) => _asked.Contains(question);

    public IEnumerable<SelectListItem> Choices(EqualQuestion question) => EqualQuestions.AnswersTo(question).Select(a => new SelectListItem(texts.Of(a), a.ToString()));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "private, no-store";
        if (!await base.LoadAsync(cancellationToken) || IsDraft || !RmTalent.Features.Applications.Application.Active.Contains(Application.CandidateStatus))
        {
            return false;
        }

        var country = await Db.Set<Vacancy>().Where(v => v.Id == Application.VacancyId).Select(v => v.Country).SingleAsync(cancellationToken);
        var rules = await answers.RulesAsync(cancellationToken);
        (_asked, Notice, NoticeVersion) = (rules.AskedIn(country), rules.Notice.ToString(), rules.NoticeVersion);
        Answered = await answers.HasAnsweredAsync(Application.Id, cancellationToken);
        return _asked.Count > 0;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var given = Form.Given().Where(a => Asks(a.Key)).ToDictionary();
        Refuse.When(given.Any(a => !EqualQuestions.AnswersTo(a.Key).Contains(a.Value)), "Choose a value from the list");
        await using var all = await Db.Database.BeginTransactionAsync(cancellationToken);
        await answers.AnswerAsync(Application.Id, Application.VacancyId, given, NoticeVersion, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        await all.CommitAsync(cancellationToken);
        this.Toast(given.Count > 0 ? "Thank you for your answers" : "Nothing is kept of your answers");
        return Redirect($"/a/{Token}");
    }

    public sealed record AnswersForm
    {
        public EqualAnswer? Gender { get; init; }

        public EqualAnswer? Age { get; init; }

        public EqualAnswer? Background { get; init; }

        public EqualAnswer? Disability { get; init; }

        public IEnumerable<KeyValuePair<EqualQuestion, EqualAnswer>> Given() =>
            new (EqualQuestion Question, EqualAnswer? Answer)[] { (EqualQuestion.Gender, Gender), (EqualQuestion.Age, Age), (EqualQuestion.Background, Background), (EqualQuestion.Disability, Disability) }
                .Where(a => a.Answer is not null).Select(a => KeyValuePair.Create(a.Question, a.Answer!.Value));
    }
}
