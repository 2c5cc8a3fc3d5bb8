using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies;

public enum VacancyStatus
{
    [Text("Draft")] Draft,
    [Text("In review"), Tone(Tone.Info)] InReview,
    [Text("Approved"), Tone(Tone.Accent)] Approved,
    [Text("Published"), Tone(Tone.Good)] Published,
    [Text("On hold"), Tone(Tone.Warning)] OnHold,
    [Text("Closed")] Closed,
    [Text("Filled"), Tone(Tone.Good)] Filled,
    [Text("Cancelled"), Tone(Tone.Bad)] Cancelled,
}

public enum EmploymentType
{
    [Text("Full time")] FullTime,
    [Text("Part time")] PartTime,
    [Text("Fixed term")] FixedTerm,
    [Text("Internship")] Internship,
}

public enum PayPeriod
{
    [Text("per year")] Year,
    [Text("per month")] Month,
    [Text("per hour")] Hour,
}

public enum RequirementKind
{
    [Text("Must have")] Must,
    [Text("Nice to have")] Nice,
}

public enum QuestionKind
{
    [Text("Yes or no")] YesNo,
    [Text("Choice")] Choice,
    [Text("Number")] Number,
    [Text("Text")] Text,
    [Text("File")] File,
}
