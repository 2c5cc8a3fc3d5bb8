using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Localization;

namespace RmTalent.Tests.Features.MandatoryTraining;

/// <summary>Requirements and people in the words of the business.</summary>
internal static class Given
{
    public static readonly LearningItem Exam = new(LearningKind.Exam, Guid.Parse("0190c000-0000-7000-8000-000000000001"), new LocalisedText("AML basics"), [], 20);

    /// <summary>Thirty days from assignment, then each year from its expiry, with a window of sixty days.</summary>
    public static Requirement Yearly(string code = "test-aml", bool endIncluded = true, Audience? audience = null)
    {
        var requirement = Requirement.Draft(code, new RequirementWords(new LocalisedText("Anti-money laundering"), LocalisedText.Empty, RequirementCategory.Compliance));
        requirement.Ask(new RequiredItems([new RequiredItem(LearningKind.Exam, Exam.Id)]));
        requirement.Time(new DueRule(DueKind.AfterAssignment, 30), new Recurrence(12, RecurrenceBase.ExpiryDate, 60, 0, endIncluded));
        requirement.Address(audience ?? new Audience { RmTypes = [RmType.Business] });
        return requirement;
    }

    public static Requirement Published(DateTimeOffset now, string code = "test-aml", Audience? audience = null)
    {
        var requirement = Yearly(code, audience: audience);
        requirement.Publish(now);
        return requirement;
    }

    public static Assignment Assigned(Requirement requirement, WorkingCalendar calendar, DateTimeOffset now, Guid? person = null) =>
        Assignment.Assign(requirement, person ?? Guid.CreateVersion7(), DueDate.Of(requirement.Due, null, calendar.LocalDate(now), calendar), 1, calendar, now);

    public static Person Rm(Guid id, string name, Guid? manager = null, DateOnly? startsOn = null, string zone = "Europe/Oslo") => Person.Join(id, Details(name, manager, startsOn, zone));

    public static PersonDetails Details(string name, Guid? manager = null, DateOnly? startsOn = null, string zone = "Europe/Oslo", RmType? type = RmType.Business) =>
        new(name, $"{name.Split(' ')[0].ToLowerInvariant()}@example.org") { RmType = type, ManagerId = manager, StartsOn = startsOn, TimeZone = zone };
}
