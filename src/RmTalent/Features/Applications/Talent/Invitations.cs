using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications.Applying;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Talent;

/// <summary>How we came upon somebody; the source of the application that may come of it.</summary>
public enum FoundBy
{
    [Text("We found them ourselves")] Ourselves,
    [Text("A colleague recommended them to us")] Colleague,
    [Text("They are in the talent pool")] Pool,
}

/// <summary>Somebody who is asked to apply.</summary>
/// <param name="Contact">As far as it is known.</param>
/// <param name="By">How we came upon them.</param>
/// <param name="InvitedBy">The colleague who asks, by name: the mail says so.</param>
/// <param name="Words">What that colleague adds; may be empty.</param>
public sealed record Invitation(ContactDetails Contact, FoundBy By, string InvitedBy, string Words)
{
    public const int WordsMaxLength = 1000;

    /// <summary>What they sent in the last time, to begin from.</summary>
    public Application? Earlier { get; init; }

    public string Source => By switch { FoundBy.Colleague => "recommended", FoundBy.Pool => "talent-pool", _ => "sourced" };
}

/// <summary>
/// Asks somebody to apply: an application is begun for them, and the link to it is mailed. Nothing of it is shown to us before they submit it themselves, and it is deleted
/// after a month, or at once by them.
/// </summary>
public sealed class Invitations(AppDbContext db, AccessLinks links, Outbox outbox, FileStore files, TimeProvider clock)
{
    private static readonly string[] Sources = [.. Enum.GetValues<FoundBy>().Select(b => (new Invitation(new("", "", "", "", ""), b, "", "")).Source)];

    /// <summary>Adds the draft and the mail; the caller saves.</summary>
    public async Task InviteAsync(Vacancy vacancy, Invitation invitation, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        Refuse.When(!vacancy.TakesApplications(DateOnly.FromDateTime(now.UtcDateTime)), "This vacancy no longer takes applications");
        var invited = await db.ApplicationDrafts.Where(d => d.VacancyId == vacancy.Id && Sources.Contains(d.Source)).Select(d => d.Email).ToListAsync(cancellationToken);
        var email = Candidate.Normalise(invitation.Contact.Email);
        if (invited.Exists(e => Candidate.Normalise(e) == email))
        {
            throw new RefusedException("This address has an invitation to this vacancy already") { Field = "Form.Email" };
        }

        var draft = db.Add(ApplicationDraft.Invite(vacancy.Id, invitation, now)).Entity;
        if (invitation.Earlier?.CvFileId is { } cv && await files.FindAsync(cv, cancellationToken) is { } file)
        {
            using var bytes = new MemoryStream();
            await using var content = files.Open(file);
            await content.CopyToAsync(bytes, cancellationToken);
            draft.BeginWith(files.Add(bytes.ToArray(), file.Kind, file.Name, new FilePlace(draft.Id, CvModel.FilePurpose)));
        }

        var token = links.Issue(CandidateLink.Purpose, draft.Id, CandidateLink.ValidFor);
        if (!await outbox.QueueAsync(ApplicationMails.Invited(draft.Id, invitation, vacancy, token, now), cancellationToken))
        {
            throw new RefusedException("This address had an invitation to this vacancy today") { Field = "Form.Email" };
        }
    }
}

[Says("asked somebody to apply")]
public sealed record CandidateInvited(FoundBy By) : IFact;

[Says("asked the candidate to apply for another vacancy")]
public sealed record CandidateAskedAgain(Guid VacancyId) : IFact;
