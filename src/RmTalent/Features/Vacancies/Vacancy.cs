using RmTalent.Features.People;
using RmTalent.Features.Vacancies.Careers;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Vacancies;

/// <summary>
/// A requisition that becomes an advertisement. Draft → InReview → Approved → Published → Closed → Filled or Cancelled; on hold from Approved or Published.
/// Changing positions, pay or requirements after the approval voids it. Each approval and publication keeps a version of the words.
/// </summary>
public sealed partial class Vacancy : Entity
{
    public const int TitleMaxLength = 120;
    public const int WordsMaxLength = 120;
    public const int TextMaxLength = 6000;
    public const int ReasonMaxLength = 1000;
    public const int MaxPositions = 99;

    private Vacancy()
    {
    }

    /// <summary>Short public code, part of the slug.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>The public address under /careers; fixed at the first publication, so that links stay true.</summary>
    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>Title, place and reference, as people type them.</summary>
    public string SearchWords { get; private set; } = "";

    /// <summary>The language it is written in: en, nb or nl.</summary>
    public string Language { get; private set; } = Languages.English;

    public RmType RmType { get; private set; }

    public Sector Sector { get; private set; }

    public int Positions { get; private set; } = 1;

    public Guid? TeamId { get; private set; }

    public string Department { get; private set; } = "";

    public string Location { get; private set; } = "";

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; private set; } = "NO";

    /// <summary>Per cent.</summary>
    public int RemoteShare { get; private set; }

    public EmploymentType EmploymentType { get; private set; }

    public DateOnly? ExpectedStartOn { get; private set; }

    public DateOnly? ApplyByOn { get; private set; }

    /// <summary>Why the position is wanted.</summary>
    public string Reason { get; private set; } = "";

    public Guid? HiringManagerId { get; private set; }

    public Guid? RecruiterId { get; private set; }

    public string Summary { get; private set; } = "";

    public string Duties { get; private set; } = "";

    public string SuccessLooksLike { get; private set; } = "";

    public string Culture { get; private set; } = "";

    public int? ExperienceYears { get; private set; }

    public string Education { get; private set; } = "";

    public string Certifications { get; private set; } = "";

    public decimal? PayMin { get; private set; }

    public decimal? PayMax { get; private set; }

    public string Currency { get; private set; } = "NOK";

    public PayPeriod PayPeriod { get; private set; }

    public string PaySetBy { get; private set; } = "";

    public IReadOnlyList<Requirement> Requirements { get; private set; } = [];

    public IReadOnlyList<ScreeningQuestion> Questions { get; private set; } = [];

    /// <summary>Where it happens and on what it rests; teams and managers see it on their timelines.</summary>
    public override IEnumerable<Guid> Concerning() => TeamId is { } team ? [team] : [];

    public static Vacancy Draft(VacancyRole role, Guid byId, DateTimeOffset now)
    {
        var vacancy = new Vacancy { Reference = PublicCode.New(6), RequestedById = byId, DraftedAt = now, StatusSince = now, ChangedAt = now };
        vacancy.Take(role);
        vacancy.Record(new VacancyDrafted(role.RmType, role.Sector, role.Positions));
        return vacancy;
    }

    public void Describe(VacancyRole role, DateTimeOffset now)
    {
        RefuseWhenOver();
        var material = role.Positions != Positions;
        Take(role);
        Edited(VacancySection.Role, material, now);
    }

    public void Describe(VacancyDescription texts, VacancyBackground background, DateTimeOffset now)
    {
        RefuseWhenOver();
        var material = (ExperienceYears, Education, Certifications) != (background.ExperienceYears, background.Education.Trim(), background.Certifications.Trim());
        (Summary, Duties, SuccessLooksLike, Culture) = (texts.Summary.Trim(), texts.Duties.Trim(), texts.SuccessLooksLike.Trim(), texts.Culture.Trim());
        (ExperienceYears, Education, Certifications) = (background.ExperienceYears, background.Education.Trim(), background.Certifications.Trim());
        Edited(VacancySection.Description, material, now);
    }

    public void Pay(VacancyPay pay, DateTimeOffset now)
    {
        RefuseWhenOver();
        Refuse.When(pay.Min > pay.Max, "The highest pay cannot be below the lowest");
        var material = (PayMin, PayMax, Currency, PayPeriod) != (pay.Min, pay.Max, pay.Currency, pay.Period);
        (PayMin, PayMax, Currency, PayPeriod, PaySetBy) = (pay.Min, pay.Max, pay.Currency, pay.Period, pay.SetBy.Trim());
        Edited(VacancySection.Pay, material, now);
    }

    public void Require(Requirement requirement, DateTimeOffset now)
    {
        RefuseWhenOver();
        Refuse.When(requirement.MinimumLevel is < 1 or > 5, "A level runs from 1 to 5");
        Refuse.When(requirement.Weight is < 1 or > Requirement.MaxWeight, "A weight runs from 1 to 5");
        if (!Requirements.Contains(requirement))
        {
            Requirements = [.. Requirements.Where(r => r.CompetencyId != requirement.CompetencyId), requirement];
            Edited(VacancySection.Requirements, material: true, now);
        }
    }

    public void NoLongerRequire(Guid competencyId, DateTimeOffset now)
    {
        RefuseWhenOver();
        Requirements = [.. Requirements.Where(r => r.CompetencyId != competencyId)];
        Edited(VacancySection.Requirements, material: true, now);
    }

    public void Ask(ScreeningQuestion question, DateTimeOffset now)
    {
        RefuseWhenOver();
        Refuse.When(question.Kind is QuestionKind.Choice && question.Options.Count < 2, "A choice needs at least two options, one per line");
        Questions = Questions.Any(q => q.Id == question.Id) ? [.. Questions.Select(q => q.Id == question.Id ? question : q)] : [.. Questions, question];
        Edited(VacancySection.Questions, material: false, now);
    }

    public void NoLongerAsk(Guid questionId, DateTimeOffset now)
    {
        RefuseWhenOver();
        Questions = [.. Questions.Where(q => q.Id != questionId)];
        Edited(VacancySection.Questions, material: false, now);
    }

    private void Take(VacancyRole role)
    {
        Refuse.When(role.Positions is < 1 or > MaxPositions, "A vacancy has 1 to 99 positions");
        (Title, Language, RmType, Sector, Positions) = (role.Title.Trim(), role.Language, role.RmType, role.Sector, role.Positions);
        (TeamId, Department, Location, Country, RemoteShare) = (role.TeamId, role.Department.Trim(), role.Location.Trim(), role.Country, role.RemoteShare);
        (EmploymentType, ExpectedStartOn, ApplyByOn, Reason) = (role.EmploymentType, role.ExpectedStartOn, role.ApplyByOn, role.Reason.Trim());
        (HiringManagerId, RecruiterId) = (role.HiringManagerId, role.RecruiterId);
        SearchWords = SearchText.Of($"{Title} {Location} {Reference}");
        if (PublishedAt is null)
        {
            Slug = Slugs.Of(Title, Reference);
        }
    }
}
