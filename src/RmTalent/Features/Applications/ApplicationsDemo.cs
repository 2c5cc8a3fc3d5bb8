using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications.Applying;
using RmTalent.Features.Applications.Decisions;
using RmTalent.Features.Applications.Screening;
using RmTalent.Features.Applications.Talent;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications;

/// <summary>
/// Sixty applicants: most for the open vacancy in Oslo, some for the one on hold and for the blind one, and those of the one that Nora was hired for.
/// Two of them applied a second time, and an employee applied from inside.
/// </summary>
public sealed partial class ApplicationsDemo(FileStore files, IPdfEngine pdf, Outbox outbox, TimeProvider clock, ITexts texts) : IDemoData
{
    private const int ForOpen = 40;
    private const int ForHeld = 8;
    private const int ForBlind = 6;

    private static readonly Actor Ruben = DemoPeople.Ruben.Actor;

    private DateTimeOffset _now;

    public int Order => 400;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Applications.AnyAsync(cancellationToken))
        {
            return;
        }

        _now = clock.GetUtcNow();
        var vacancies = await db.Vacancies.Where(v => v.PublishedAt != null).ToListAsync(cancellationToken);
        var open = vacancies.Single(v => v.Department == DemoVacancies.Oslo.Department);
        var held = vacancies.Single(v => v.Status is VacancyStatus.OnHold);
        var blind = vacancies.Single(v => v.BlindSince is not null);
        var filled = vacancies.Single(v => v.Status is VacancyStatus.Filled);
        var forOpen = await SubmitAsync(db, open, DemoApplicant.All.Take(ForOpen), 26, cancellationToken);
        var forHeld = await SubmitAsync(db, held, DemoApplicant.All.Skip(ForOpen).Take(ForHeld), 40, cancellationToken);
        var forBlind = await SubmitAsync(db, blind, DemoApplicant.All.Skip(ForOpen + ForHeld).Take(ForBlind), 4, cancellationToken);
        var nora = new DemoApplicant(59, DemoPeople.Nora.Name, Languages.Norwegian, "Oslo", "Kunderådgiver bedrift");
        var forFilled = await SubmitAsync(db, filled, [nora, .. DemoApplicant.All.Skip(ForOpen + ForHeld + ForBlind)], 110, cancellationToken);

        db.AddRange(Screen(open, forOpen));
        db.AddRange(Screen(held, forHeld.Take(5)));
        db.AddRange(Screen(blind, forBlind.Take(3)));
        Step(forBlind[1].Application, _now.AddDays(-0.8), Ruben, (a, at) => a.Reveal("We know each other: a colleague screens this one.", DemoPeople.Ruben.Id, at));
        Finish(filled, forFilled);
        await AgainAsync(db, vacancies.Single(v => v.Location == DemoVacancies.Remote.Location), forOpen, cancellationToken);
        db.AddRange(Views(open.Id));
        await WriteAsync(db, open, forOpen[0], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<List<Applied>> SubmitAsync(AppDbContext db, Vacancy vacancy, IEnumerable<DemoApplicant> applicants, int daysAgo, CancellationToken cancellationToken)
    {
        var sent = new List<Applied>();
        foreach (var (n, who) in applicants.Index())
        {
            var source = (n % 4) switch { 0 => "linkedin", 1 => "finn", 2 => "referral", _ => "" };
            sent.Add(await SendAsync(db, vacancy, who, _now.AddDays(-daysAgo).AddMinutes((n * 780) + (n * 37 % 60)), source, who.Contact, null, cancellationToken));
        }

        return sent;
    }

    private async Task<Applied> SendAsync(
        AppDbContext db, Vacancy vacancy, DemoApplicant who, DateTimeOffset at, string source, ContactDetails contact, Guid? employeeId, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7();
        var candidate = Candidate.Meet(contact);
        using var bytes = new MemoryStream(pdf.Render(CvDocument.Of(who, at)));
        var cv = await files.SaveAsync(bytes, $"CV {who.Name}.pdf", new FilePlace(id, CvModel.FilePurpose), CvModel.Rule, cancellationToken);
        var dossier = new Dossier { Motivation = who.Motivation, Mission = who.Mission, Work = who.Work, Answers = [.. AnswersOf(vacancy, who)], Certifications = CertificationsOf(who, _now) };
        var submission = new Submission(dossier, cv.Id, source, PrivacyNotice.Version, who.Number % 3 == 0) { EmployeeId = employeeId };
        var application = Application.Submit(vacancy.Id, candidate.Id, submission, at, id);
        candidate.Backdate(Actor.Candidate(id), at);
        application.Backdate(Actor.Candidate(id), at);
        db.AddRange(candidate, application);
        return new Applied(application, candidate, who);
    }

    /// <summary>One came back under another address and was merged, one still waits to be compared, and one works here.</summary>
    private async Task AgainAsync(AppDbContext db, Vacancy vacancy, List<Applied> earlier, CancellationToken cancellationToken)
    {
        var (known, unsure) = (earlier.Single(a => a.Who.Name == "Fleur van den Berg"), earlier.Single(a => a.Who.Name == "Thijs Vermeulen"));
        var second = await SendAsync(db, vacancy, known.Who, _now.AddDays(-3.4), "linkedin", known.Who.Contact with { Email = "fleur.vdberg@post.example" }, null, cancellationToken);
        await SendAsync(db, vacancy, unsure.Who, _now.AddDays(-1.9), "", unsure.Who.Contact with { Name = "T. Vermeulen", Email = "thijs@vermeulen.example" }, null, cancellationToken);
        var sofie = new DemoApplicant(60, DemoPeople.Sofie.Name, Languages.Dutch, "Amsterdam", DemoPeople.Sofie.JobTitle);
        await SendAsync(db, vacancy, sofie, _now.AddDays(-2.6), InternalApplyModel.Source, sofie.Contact with { Email = DemoPeople.Sofie.Email }, DemoPeople.Sofie.Id, cancellationToken);

        var at = _now.AddDays(-2.2).AtWork(_now);
        var merge = CandidateMerge.Of(known.Candidate, [known.Application.Id], second.Candidate, [second.Application], DemoPeople.Ruben.Id, at);
        merge.Backdate(Ruben, at);
        second.Application.Backdate(Ruben, at);
        db.Add(merge);
    }

    /// <summary>Somebody was recommended and has begun an application; a candidate was told that it takes longer.</summary>
    private async Task WriteAsync(AppDbContext db, Vacancy vacancy, Applied waiting, CancellationToken cancellationToken)
    {
        var at = _now.AddDays(-1.7).AtWork(_now);
        var draft = ApplicationDraft.Invite(vacancy.Id, new Invitation(new ContactDetails("Ingrid Aune", "ingrid.aune@post.example", "", "NO", Languages.Norwegian), FoundBy.Colleague, DemoPeople.Mats.Name, ""), at);
        draft.Backdate(DemoPeople.Mats.Actor, at);
        db.Add(draft);

        var (contact, language) = (waiting.Candidate.Contact, waiting.Candidate.Contact.Language);
        waiting.Application.WrittenTo();
        waiting.Application.Backdate(Ruben, at);
        await outbox.QueueAsync(ApplicationMails.Letter(Guid.CreateVersion7(), waiting.Application.Id, contact, DecisionNotice.SubjectIn(texts, language, vacancy.Title), string.Join("\n\n",
            texts.In(language, "Hello {0},", DecisionNotice.NamePlace),
            texts.In(language, "Thank you for your patience. We need a little longer for the position of {0} than we had planned. You will hear from us, whatever we decide.", vacancy.Title),
            texts.In(language, "Kind regards,"), DemoPeople.Ruben.Name)), cancellationToken);
    }

    private IEnumerable<SavedView> Views(Guid vacancyId)
    {
        var views = new[]
        {
            SavedView.Keep("To screen in Oslo", $"Filter.Status={ApplicationStatus.Submitted}&Filter.VacancyId={vacancyId}", shared: true, DemoPeople.Ruben.Id),
            SavedView.Keep("Waiting for a decision", $"Filter.Status={ApplicationStatus.DecisionPending}", shared: false, DemoPeople.Ruben.Id),
            SavedView.Keep("Leasing", "Filter.Q=leasing", shared: true, DemoPeople.Astrid.Id),
        };
        foreach (var view in views)
        {
            view.Backdate(view.OwnerId == DemoPeople.Ruben.Id ? Ruben : DemoPeople.Astrid.Actor, _now.AddDays(-11.7).AtWork(_now));
        }

        return views;
    }

    private static IEnumerable<Answer> AnswersOf(Vacancy vacancy, DemoApplicant who) => vacancy.Questions.Select(q =>
    {
        var text = q.Kind switch
        {
            QuestionKind.YesNo => who.Number % 13 == 5 ? "no" : "yes",
            QuestionKind.Number => (1 + (who.Number % 9)).ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => q.Options[who.Industry],
        };
        return new Answer(q.Id, q.Text, text, q.Flags(text));
    });

    private static IReadOnlyList<HeldCertification> CertificationsOf(DemoApplicant who, DateTimeOffset now) => who.Number % 5 != 0 ? []
        : [new(Guid.CreateVersion7(), who.Number % 2 == 0 ? "CFA" : "CTP", who.Number % 2 == 0 ? "CFA Institute" : "AFP", DateOnly.FromDateTime(now.UtcDateTime).AddMonths(8 + who.Number))];
}
