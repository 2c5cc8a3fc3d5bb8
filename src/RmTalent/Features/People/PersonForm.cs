using System.ComponentModel.DataAnnotations;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.People;

/// <summary>What an administrator fills in about a person.</summary>
public record PersonForm
{
    [Required, StringLength(Person.NameMaxLength)]
    public string Name { get; init; } = "";

    [Required, EmailAddress, StringLength(Person.EmailMaxLength)]
    public string Email { get; init; } = "";

    [StringLength(Person.WordsMaxLength)]
    public string? JobTitle { get; init; }

    public RmType? RmType { get; init; }

    public Sector Sector { get; init; }

    [Required]
    public string Country { get; init; } = "NO";

    [StringLength(Person.WordsMaxLength)]
    public string? Location { get; init; }

    public Guid? TeamId { get; init; }

    public Guid? ManagerId { get; init; }

    public DateOnly? StartsOn { get; init; }

    [Required]
    public string Language { get; init; } = Languages.English;

    [Required]
    public string TimeZone { get; init; } = "Europe/Oslo";

    public static PersonForm Of(Person person) => new()
    {
        Name = person.Name,
        Email = person.Email,
        JobTitle = person.JobTitle,
        RmType = person.RmType,
        Sector = person.Sector,
        Country = person.Country,
        Location = person.Location,
        TeamId = person.TeamId,
        ManagerId = person.ManagerId,
        StartsOn = person.StartsOn,
        Language = person.Language,
        TimeZone = person.TimeZone,
    };

    public PersonDetails Details()
    {
        Refuse.When(!Countries.Known(Country) || !Zones.Known(TimeZone) || Languages.Nearest(Language) != Language, "Choose a value from the list");
        return new PersonDetails(Name, Email)
        {
            JobTitle = JobTitle ?? "",
            RmType = RmType,
            Sector = Sector,
            Country = Country,
            Location = Location ?? "",
            TeamId = TeamId,
            ManagerId = ManagerId,
            StartsOn = StartsOn,
            Language = Language,
            TimeZone = TimeZone,
        };
    }
}
