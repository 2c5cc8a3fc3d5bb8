using RmTalent.Platform.Localization;

namespace RmTalent.Features.Vacancies;

/// <summary>All that a vacancy says at one moment: what a version keeps, and what a template and a copy begin with.</summary>
public sealed record VacancyContent(VacancyRole Role, VacancyDescription Texts, VacancyBackground Background, VacancyPay Pay)
{
    public IReadOnlyList<Requirement> Requirements { get; init; } = [];

    public IReadOnlyList<ScreeningQuestion> Questions { get; init; } = [];
}

public enum VersionOccasion
{
    [Text("as approved")] Approved,
    [Text("as published")] Published,
}

/// <summary>The vacancy as it was approved or published. Never changed.</summary>
public sealed class VacancyVersion
{
    private VacancyVersion()
    {
    }

    public Guid Id { get; private init; }

    public Guid VacancyId { get; private init; }

    /// <summary>1, 2, 3… within the vacancy.</summary>
    public int Number { get; private init; }

    public VersionOccasion Occasion { get; private init; }

    public DateTimeOffset At { get; private init; }

    public VacancyContent Content { get; private init; } = null!;

    internal static VacancyVersion Of(Vacancy vacancy, int number, VersionOccasion occasion, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(), VacancyId = vacancy.Id, Number = number, Occasion = occasion, At = now, Content = vacancy.Content };
}

public sealed partial class Vacancy
{
    private readonly List<VacancyVersion> _versions = [];

    /// <summary>Loaded only where it is asked for; new ones are added without the old.</summary>
    public IReadOnlyList<VacancyVersion> Versions => _versions;

    /// <summary>The number of the newest version; 0 before the first approval.</summary>
    public int LatestVersion { get; private set; }

    public VacancyContent Content => new(
        new VacancyRole(Title, Language, RmType, Sector)
        {
            Positions = Positions,
            TeamId = TeamId,
            Department = Department,
            Location = Location,
            Country = Country,
            RemoteShare = RemoteShare,
            EmploymentType = EmploymentType,
            ExpectedStartOn = ExpectedStartOn,
            ApplyByOn = ApplyByOn,
            Reason = Reason,
            HiringManagerId = HiringManagerId,
            RecruiterId = RecruiterId,
        },
        new VacancyDescription(Summary, Duties, SuccessLooksLike, Culture),
        new VacancyBackground(ExperienceYears, Education, Certifications),
        new VacancyPay(PayMin, PayMax, Currency, PayPeriod, PaySetBy))
    {
        Requirements = Requirements,
        Questions = Questions,
    };

    /// <summary>A new draft that says the same, without dates: those are chosen anew.</summary>
    public Vacancy Copy(Guid byId, DateTimeOffset now)
    {
        var copy = Draft(Content.Role with { ExpectedStartOn = null, ApplyByOn = null }, byId, now);
        copy.FillFrom(Content, now);
        copy.Record(new VacancyCopied(Id));
        return copy;
    }

    /// <summary>Takes over texts, pay, requirements and questions; the role stays.</summary>
    public void FillFrom(VacancyContent content, DateTimeOffset now)
    {
        Describe(content.Texts, content.Background, now);
        Pay(content.Pay, now);
        (Requirements, Questions) = (content.Requirements, content.Questions);
        Edited(VacancySection.Everything, material: true, now);
    }

    private void Keep(VersionOccasion occasion, DateTimeOffset now) => _versions.Add(VacancyVersion.Of(this, ++LatestVersion, occasion, now));
}
