using System.Linq.Expressions;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Blind;
using RmTalent.Features.Applications.Screening;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Api.V1;

/// <summary>Who applied; only where it is shown.</summary>
public sealed record Applicant(Guid Id, string Name, string Email);

/// <param name="Id">Its id.</param>
/// <param name="Reference">What the candidate quotes.</param>
/// <param name="VacancyId">For which vacancy.</param>
/// <param name="Vacancy">The vacancy's title.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="SubmittedAt">When it came.</param>
/// <param name="Source">The utm_source under which the candidate came.</param>
/// <param name="HasFlags">Whether an answer was flagged.</param>
/// <param name="FitPercent">What the screening sheet says; null before the screening.</param>
/// <param name="Candidate">Null while the vacancy is blind and nobody has revealed the candidate.</param>
public sealed record ApplicationItem(
    Guid Id, string Reference, Guid VacancyId, string Vacancy, ApplicationStatus Status, DateTimeOffset SubmittedAt, string Source, bool HasFlags, int? FitPercent, Applicant? Candidate)
{
    public static Expression<Func<Application, ApplicationItem>> From(AppDbContext db)
    {
        var (candidates, vacancies, sheets) = (db.Set<Candidate>(), db.Set<Vacancy>(), db.Set<ScreeningSheet>());
        return a => Hide(
            new ApplicationItem(
                a.Id, a.Reference, a.VacancyId, vacancies.Where(v => v.Id == a.VacancyId).Select(v => v.Title).First(), a.Status, a.SubmittedAt, a.Source, a.HasFlags,
                sheets.Where(s => s.ApplicationId == a.Id).Select(s => (int?)s.Percent).FirstOrDefault(),
                candidates.Where(c => c.Id == a.CandidateId).Select(c => new Applicant(c.Id, c.Name, c.Email)).First()),
            vacancies.Where(v => v.Id == a.VacancyId).Select(v => v.BlindSince).First(),
            a.RevealedAt);
    }

    private static ApplicationItem Hide(ApplicationItem item, DateTimeOffset? blindSince, DateTimeOffset? revealedAt) =>
        CandidateName.IsHidden(blindSince, revealedAt) ? item with { Candidate = null } : item;
}

/// <summary>One application with what the candidate wrote. While the candidate is hidden, what would tell who it is is covered in the texts.</summary>
public sealed record ApplicationResource(ApplicationItem Application, int Version, DateTimeOffset StatusSince)
{
    public required string Motivation { get; init; }

    public required string Mission { get; init; }

    public required IReadOnlyList<AnswerResource> Answers { get; init; }

    public required IReadOnlyList<HeldCertification> Certifications { get; init; }

    public required IReadOnlyList<WorkSpell> Work { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public TurnDownReason? TurnDownReason { get; init; }

    public static ApplicationResource Of(Application a, ApplicationItem item, Redaction redaction)
    {
        var dossier = redaction.In(a.Dossier);
        return new(item, a.Version, a.StatusSince)
        {
            Motivation = dossier.Motivation,
            Mission = dossier.Mission,
            Answers = [.. dossier.Answers.Select(x => new AnswerResource(x.Question, x.Text, x.Flagged))],
            Certifications = dossier.Certifications,
            Work = dossier.Work,
            DecidedAt = a.DecidedAt,
            TurnDownReason = a.TurnDownReason,
        };
    }
}

public sealed record AnswerResource(string Question, string Text, bool Flagged);

public sealed record NoteItem(Guid Id, Guid ById, string By, DateTimeOffset At, string Text);

/// <summary>Where an application stands after a step.</summary>
public sealed record ApplicationState(Guid Id, int Version, ApplicationStatus Status, DateTimeOffset StatusSince);
