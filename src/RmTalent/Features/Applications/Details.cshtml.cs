using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications.Screening;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications;

/// <summary>Everything about one application, with the sections that other slices add.</summary>
[Authorize(Policies.SeeApplicants)]
public sealed class DetailsModel(AppDbContext db, TimeProvider clock, ActorContext actor, ITexts texts, Mentions mentions, IEnumerable<IApplicationPart> parts) : ApplicationPage(db, clock)
{
    private const int MostMessages = 20;
    private const int MostAlike = 5;

    [BindProperty]
    public NoteForm Form { get; set; } = new();

    public IReadOnlyList<Note> Notes { get; private set; } = [];

    /// <summary>What the candidate got by mail, newest first.</summary>
    public IReadOnlyList<MessageRow> Messages { get; private set; } = [];

    public IReadOnlyList<ApplicationPart> Parts { get; private set; } = [];

    /// <summary>What does not belong to the next step; it stands below the application itself.</summary>
    public IReadOnlyList<ApplicationPart> LastParts { get; private set; } = [];

    public IReadOnlyList<AlikeRow> Alike { get; private set; } = [];

    /// <summary>Who has the same address or phone, and was found to be somebody else.</summary>
    public IReadOnlyList<AlikeRow> Apart { get; private set; } = [];

    /// <summary>Colleagues who can be named in a note.</summary>
    public IReadOnlyList<Person> Readers { get; private set; } = [];

    /// <summary>What the employee does who applied from inside.</summary>
    public string? Inside { get; private set; }

    public bool IsMerged { get; private set; }

    public string? RevealedBy { get; private set; }

    public SheetView? Sheet { get; private set; }

    public bool MayScreen => User.IsInRole(Roles.Recruiter) || User.IsAdministrator;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
        {
            return false;
        }

        Notes = await Db.Set<Note>().AsNoTracking().Where(n => n.ApplicationId == Id).OrderByDescending(n => n.At).ToListAsync(cancellationToken);
        Messages = await Db.Set<OutgoingMail>().AsNoTracking().Where(m => m.SubjectId == Id && m.PersonId == null).OrderByDescending(m => m.QueuedAt).Take(MostMessages)
            .Select(m => new MessageRow(m.Subject, m.Text, m.Language, m.State, m.SentAt ?? m.QueuedAt)).ToListAsync(cancellationToken);
        var alike = IsHidden ? [] : await AlikeAsync(cancellationToken);
        (Alike, Apart) = ([.. alike.Where(a => !a.IsApart)], [.. alike.Where(a => a.IsApart)]);
        Readers = await mentions.ReadersAsync(Vacancy.HiringManagerId, DateOnly.FromDateTime(Now.UtcDateTime), cancellationToken);
        Inside = !IsHidden && Application.EmployeeId is { } employee ? await Db.People.Where(p => p.Id == employee).Select(p => p.JobTitle).SingleOrDefaultAsync(cancellationToken) : null;
        IsMerged = await Db.Set<CandidateMerge>().AnyAsync(m => m.KeptId == Application.CandidateId && m.UndoneAt == null, cancellationToken);
        RevealedBy = Application.RevealedById is { } by ? await Db.People.Where(p => p.Id == by).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken) : null;
        Sheet = await Db.ScreeningSheets.AsNoTracking().SingleOrDefaultAsync(s => s.ApplicationId == Id, cancellationToken) is { } sheet
            ? await SheetView.LoadAsync(Db, Vacancy, sheet, Redaction, texts, cancellationToken)
            : null;
        var (above, below) = (new List<ApplicationPart>(), new List<ApplicationPart>());
        foreach (var part in parts.OrderBy(p => p.Order))
        {
            if (await part.ForAsync(Id, User, cancellationToken) is { } one)
            {
                (part.Order < IApplicationPart.Below ? above : below).Add(one);
            }
        }

        (Parts, LastParts) = (above, below);
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mentions.WriteAsync(Id, Vacancy, actor.Current, Form.Text, Now, cancellationToken);
        return await DoneAsync("Note saved", cancellationToken);
    }

    /// <summary>Other applications under the same mail address or phone: a suggestion, never more, and none that would tell who a blind candidate is.</summary>
    private Task<List<AlikeRow>> AlikeAsync(CancellationToken cancellationToken) => (
        from a in Db.ApplicationsSeenBy(User).Named(Db).AsNoTracking()
        join c in Db.Set<Candidate>() on a.CandidateId equals c.Id
        join v in Db.Set<Vacancy>() on a.VacancyId equals v.Id
        where a.Id != Id && (c.NormalisedEmail == Candidate.NormalisedEmail || (c.NormalisedPhone != "" && c.NormalisedPhone == Candidate.NormalisedPhone))
        let isApart = Db.Set<CandidateDistinction>().Any(d => (d.OneId == c.Id && d.OtherId == Candidate.Id) || (d.OneId == Candidate.Id && d.OtherId == c.Id))
        orderby isApart, a.SubmittedAt descending
        select new AlikeRow(a.Id, c.Name, v.Title, c.Id == Candidate.Id, isApart)).Take(MostAlike).ToListAsync(cancellationToken);

    public sealed record MessageRow(string Subject, string Text, string Language, MailState State, DateTimeOffset At);

    public sealed record AlikeRow(Guid Id, string Name, string Vacancy, bool IsMerged, bool IsApart);

    public sealed record NoteForm
    {
        [Required, StringLength(Note.TextMaxLength)]
        public string Text { get; init; } = "";
    }
}
