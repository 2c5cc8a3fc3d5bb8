using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using RmTalent.Features.People;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Vacancies;

public enum VacancyStart
{
    [Text("The complete sample for the type")] Sample,
    [Text("One of our templates")] Template,
    [Text("An empty page")] Blank,
}

/// <summary>A page that edits the role.</summary>
public interface IRolePage
{
    RoleForm Form { get; }

    VacancyChoices Choices { get; }
}

/// <summary>The role: what is wanted, where, from when, and who answers for it.</summary>
public sealed record RoleForm
{
    /// <summary>For a new vacancy: whether the texts and requirements of the sample are filled in.</summary>
    [JsonIgnore]
    public VacancyStart Start { get; init; } = VacancyStart.Sample;

    [JsonIgnore]
    public Guid? TemplateId { get; init; }

    [Required, StringLength(Vacancy.TitleMaxLength)]
    public string Title { get; init; } = "";

    [Required]
    public string Language { get; init; } = Languages.English;

    [Required]
    public RmType? RmType { get; init; }

    [Required]
    public Sector? Sector { get; init; }

    [Required, Range(1, Vacancy.MaxPositions)]
    public int? Positions { get; init; } = 1;

    public Guid? TeamId { get; init; }

    [StringLength(Vacancy.WordsMaxLength)]
    public string? Department { get; init; }

    [StringLength(Vacancy.WordsMaxLength)]
    public string? Location { get; init; }

    [Required]
    public string Country { get; init; } = "NO";

    [Required, Range(0, 100)]
    public int? RemoteShare { get; init; } = 0;

    [Required]
    public EmploymentType? EmploymentType { get; init; } = Vacancies.EmploymentType.FullTime;

    public DateOnly? ExpectedStartOn { get; init; }

    public DateOnly? ApplyByOn { get; init; }

    [StringLength(Vacancy.ReasonMaxLength)]
    public string? Reason { get; init; }

    public Guid? HiringManagerId { get; init; }

    public Guid? RecruiterId { get; init; }

    public static RoleForm Of(VacancyRole v) => new()
    {
        Title = v.Title,
        Language = v.Language,
        RmType = v.RmType,
        Sector = v.Sector,
        Positions = v.Positions,
        TeamId = v.TeamId,
        Department = v.Department,
        Location = v.Location,
        Country = v.Country,
        RemoteShare = v.RemoteShare,
        EmploymentType = v.EmploymentType,
        ExpectedStartOn = v.ExpectedStartOn,
        ApplyByOn = v.ApplyByOn,
        Reason = v.Reason,
        HiringManagerId = v.HiringManagerId,
        RecruiterId = v.RecruiterId,
    };

    public VacancyRole ToRole() => new(Title, Languages.Nearest(Language) ?? Languages.English, RmType!.Value, Sector!.Value)
    {
        Positions = Positions!.Value,
        TeamId = TeamId,
        Department = Department ?? "",
        Location = Location ?? "",
        Country = VacancyChoices.CountryCodes.Contains(Country, StringComparer.Ordinal) ? Country : "NO",
        RemoteShare = RemoteShare!.Value,
        EmploymentType = EmploymentType!.Value,
        ExpectedStartOn = ExpectedStartOn,
        ApplyByOn = ApplyByOn,
        Reason = Reason ?? "",
        HiringManagerId = HiringManagerId,
        RecruiterId = RecruiterId,
    };
}
