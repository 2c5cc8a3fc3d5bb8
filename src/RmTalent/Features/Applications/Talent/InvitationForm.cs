using System.ComponentModel.DataAnnotations;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Applications.Talent;

/// <summary>Whom to ask, and what to add to the mail.</summary>
public record InvitationForm
{
    [Required, StringLength(Candidate.NameMaxLength)]
    public string Name { get; init; } = "";

    [Required, EmailAddress, StringLength(Candidate.EmailMaxLength)]
    public string Email { get; init; } = "";

    [Required]
    public string Language { get; init; } = Languages.English;

    [StringLength(Invitation.WordsMaxLength)]
    public string? Words { get; init; }

    public Invitation To(Vacancy vacancy, FoundBy by, string invitedBy) =>
        new(new ContactDetails(Name, Email, "", vacancy.Country, Languages.Nearest(Language) ?? vacancy.Language), by, invitedBy, Words?.Trim() ?? "");
}

/// <summary>A page that asks somebody to apply.</summary>
public interface IInvitationPage
{
    InvitationForm Form { get; }
}
