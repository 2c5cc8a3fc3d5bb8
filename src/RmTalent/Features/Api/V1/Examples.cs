using RmTalent.Features.Applications;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;

namespace RmTalent.Features.Api.V1;

/// <summary>What the description of the API shows.</summary>
internal static class Examples
{
    public const string Cursor = "eyJLZXkiOiIyMDI2LTA5LTAxVDA4OjMwOjAwKzAwOjAwIn0";

    private static readonly DateTimeOffset At = new(2026, 9, 1, 8, 30, 0, TimeSpan.Zero);
    private static readonly Guid VacancyId = new("0199a0a0-0000-7000-8000-000000000001");
    private static readonly Guid ApplicationId = new("0199a0a0-0000-7000-8000-000000000002");
    private static readonly Guid CompetencyId = new("0199a0a0-0000-7000-8000-000000000003");
    private static readonly Guid CandidateId = new("0199a0a0-0000-7000-8000-000000000004");
    private static readonly Guid PersonId = new("0199a0a0-0000-7000-8000-000000000005");

    public static readonly VacancyItem VacancyItem =
        new(VacancyId, "K7M2QX", "Relationship manager, small business", RmType.Business, Sector.Banking, "Bergen", VacancyStatus.Published, 2, At, At.AddDays(3));

    public static readonly RoleForm Role = new()
    {
        Title = VacancyItem.Title,
        Language = "en",
        RmType = RmType.Business,
        Sector = Sector.Banking,
        Positions = 2,
        Location = "Bergen",
        Country = "NO",
        RemoteShare = 40,
        EmploymentType = EmploymentType.FullTime,
        ApplyByOn = new DateOnly(2026, 10, 1),
    };

    public static readonly VacancyTexts Texts = new() { Summary = "Look after eighty small companies along the coast.", ExperienceYears = 3 };

    public static readonly VacancyResource Vacancy = new(VacancyId, VacancyItem.Reference, 7, VacancyStatus.Published, At.AddDays(3), At.AddDays(3), "https://talent.example.org/careers/relationship-manager-k7m2qx", false)
    {
        Role = Role.ToRole(),
        Texts = new VacancyDescription(Texts.Summary!, "- Meet customers where they work", "Customers stay, and say why.", "We say what things cost."),
        Background = new VacancyBackground(3, "Bachelor in economics, or the same by experience", ""),
        Pay = new VacancyPay(620_000, 760_000, "NOK", PayPeriod.Year, "Experience and results"),
        Requirements = [new Requirement(CompetencyId, 4, RequirementKind.Must, 5)],
    };

    public static readonly ApplicationItem ApplicationItem = new(
        ApplicationId, "4QZ8MN2K", VacancyId, VacancyItem.Title, ApplicationStatus.InReview, At.AddDays(9), "linkedin", false, 78, new Applicant(CandidateId, "Kari Nordmann", "kari@example.org"));

    public static readonly ApplicationResource Application = new(ApplicationItem, 3, At.AddDays(10))
    {
        Motivation = "I like to see how a company works before I say what it needs.",
        Mission = "That you say what things cost.",
        Answers = [new AnswerResource("Do you hold a driving licence?", "Yes", false)],
        Certifications = [],
        Work = [new WorkSpell(new Guid("0199a0a0-0000-7000-8000-000000000006"), "Kystbanken", "Adviser", new DateOnly(2021, 3, 1), null)],
    };

    public static readonly ApplicationState ApplicationState = new(ApplicationId, 4, ApplicationStatus.Shortlisted, At.AddDays(11));

    public static readonly NoteItem Note = new(new Guid("0199a0a0-0000-7000-8000-000000000007"), PersonId, "Ruben Haug", At.AddDays(11), "Asked for the reference of the second job.");

    public static readonly CandidateItem Candidate = new(CandidateId, "Kari Nordmann", "kari@example.org", "+47 900 00 000", "NO", "nb");
}
