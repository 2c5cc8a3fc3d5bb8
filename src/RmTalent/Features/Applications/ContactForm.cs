using System.ComponentModel.DataAnnotations;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Applications;

/// <summary>How the candidate can be reached.</summary>
public sealed record ContactForm
{
    [Required, StringLength(Candidate.NameMaxLength)]
    public string Name { get; init; } = "";

    [Required, EmailAddress, StringLength(Candidate.EmailMaxLength)]
    public string Email { get; init; } = "";

    [StringLength(Candidate.PhoneMaxLength)]
    [RegularExpression(@"[+0-9 ()\-]*", ErrorMessage = "Use digits, spaces and + only")]
    public string? Phone { get; init; }

    [Required]
    public string Country { get; init; } = "NO";

    [Required]
    public string Language { get; init; } = Languages.English;

    public static ContactForm Of(ContactDetails contact) =>
        new() { Name = contact.Name, Email = contact.Email, Phone = contact.Phone, Country = contact.Country, Language = contact.Language };

    public ContactDetails ToContact() => new(
        Name, Email, Phone ?? "", VacancyChoices.CountryCodes.Contains(Country, StringComparer.Ordinal) ? Country : "NO", Languages.Nearest(Language) ?? Languages.English);
}

/// <summary>A page that asks for contact details.</summary>
public interface IContactPage
{
    ContactForm Form { get; }
}
