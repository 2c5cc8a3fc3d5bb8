using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.Applications.Talent;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;

namespace RmTalent.Features.Applications.Applying;

/// <summary>An application that is being written, saved as its writer goes. It becomes an application with the same id, or is forgotten after a month.</summary>
public sealed class ApplicationDraft : Entity
{
    /// <summary>Days for which an untouched draft is kept.</summary>
    public const int KeptDays = 30;

    private ApplicationDraft()
    {
    }

    public Guid VacancyId { get; private set; }

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    public string Phone { get; private set; } = "";

    public string Country { get; private set; } = "";

    public string Language { get; private set; } = "";

    public Dossier Dossier { get; private set; } = Dossier.Empty;

    public Guid? CvFileId { get; private set; }

    public string CvName { get; private set; } = "";

    public string Source { get; private set; } = "";

    /// <summary>The privacy notice that was read; null until then.</summary>
    public string? NoticeVersion { get; private set; }

    public bool PoolConsent { get; private set; }

    /// <summary>The employee who applies from inside; null for everybody else.</summary>
    public Guid? EmployeeId { get; private set; }

    public DateTimeOffset TouchedAt { get; private set; }

    public ContactDetails Contact => new(Name, Email, Phone, Country, Language);

    public static ApplicationDraft Start(Guid vacancyId, ContactDetails contact, string source, DateTimeOffset now, Guid? employeeId = null)
    {
        var draft = new ApplicationDraft { VacancyId = vacancyId, Source = source, EmployeeId = employeeId };
        draft.Take(contact);
        draft.Touch("start", now);
        return draft;
    }

    /// <summary>Begun for somebody whom we ask to apply, with what they sent in the last time; the letter is theirs to write anew.</summary>
    public static ApplicationDraft Invite(Guid vacancyId, Invitation invitation, DateTimeOffset now)
    {
        var draft = new ApplicationDraft { VacancyId = vacancyId, Source = invitation.Source, TouchedAt = now };
        draft.Take(invitation.Contact);
        if (invitation.Earlier is { } earlier)
        {
            draft.Dossier = Dossier.Empty with { Work = earlier.Dossier.Work, Certifications = earlier.Dossier.Certifications };
        }

        draft.Record(new CandidateInvited(invitation.By));
        return draft;
    }

    internal void BeginWith(StoredFile cv) => (CvFileId, CvName) = (cv.Id, cv.Name);

    public void Reach(ContactDetails contact, DateTimeOffset now)
    {
        Take(contact);
        Touch("contact", now);
    }

    public void Attach(Guid cvFileId, string name, DateTimeOffset now)
    {
        (CvFileId, CvName) = (cvFileId, name);
        Touch("cv", now);
    }

    public void Write(Dossier dossier, string section, DateTimeOffset now)
    {
        Dossier = dossier;
        Touch(section, now);
    }

    public void Agree(string noticeVersion, bool poolConsent, DateTimeOffset now)
    {
        (NoticeVersion, PoolConsent) = (noticeVersion, poolConsent);
        Touch("privacy", now);
    }

    /// <summary>What is left to do, as page names under the draft's address.</summary>
    public IEnumerable<string> Missing(Vacancy vacancy)
    {
        if (CvFileId is null)
        {
            yield return "cv";
        }

        if (Dossier.Motivation.Length == 0 || Dossier.Mission.Length == 0)
        {
            yield return "motivation";
        }

        if (vacancy.Questions.Any(q => q.Required && Dossier.Answers.All(a => a.QuestionId != q.Id)))
        {
            yield return "questions";
        }

        if (NoticeVersion != PrivacyNotice.Version)
        {
            yield return "privacy";
        }
    }

    public Submission ToSubmission() => new(Dossier, CvFileId, Source, NoticeVersion ?? "", PoolConsent) { EmployeeId = EmployeeId };

    private void Take(ContactDetails contact) =>
        (Name, Email, Phone, Country, Language) = (contact.Name.Trim(), contact.Email.Trim(), contact.Phone.Trim(), contact.Country, contact.Language);

    private void Touch(string section, DateTimeOffset now)
    {
        TouchedAt = now;
        Record(new DraftSaved(section));
    }
}

[Says("saved a draft application")]
public sealed record DraftSaved(string Section) : IFact;

internal sealed class ApplicationDraftTable : IEntityTypeConfiguration<ApplicationDraft>
{
    public void Configure(EntityTypeBuilder<ApplicationDraft> builder)
    {
        builder.ToTable("application_drafts");
        builder.Ignore(d => d.Contact);
        builder.Property(d => d.Name).HasMaxLength(Candidate.NameMaxLength);
        builder.Property(d => d.Email).HasMaxLength(Candidate.EmailMaxLength);
        builder.Property(d => d.Phone).HasMaxLength(Candidate.PhoneMaxLength);
        builder.Property(d => d.Country).HasMaxLength(2);
        builder.Property(d => d.Language).HasMaxLength(2);
        builder.Property(d => d.CvName).HasMaxLength(200);
        builder.Property(d => d.Source).HasMaxLength(Application.SourceMaxLength);
        builder.Property(d => d.NoticeVersion).HasMaxLength(20);
        builder.Property(d => d.Dossier).HasConversion<JsonConverter<Dossier>>();
        builder.HasOne<Vacancy>().WithMany().HasForeignKey(d => d.VacancyId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => d.TouchedAt);
    }
}

public static class ApplicationDraftQueries
{
    extension(AppDbContext db)
    {
        public DbSet<ApplicationDraft> ApplicationDrafts => db.Set<ApplicationDraft>();
    }
}

/// <summary>The privacy notice for applicants. A change of its words is a new version, and is agreed to anew.</summary>
public static class PrivacyNotice
{
    public const string Version = "2026-1";
}
