using RmTalent.Platform.Localization;

namespace RmTalent.Features.Vacancies;

public enum VacancyStatus
{
    [Text("Draft")] Draft,
    [Text("In review")] InReview,
    [Text("Approved")] Approved,
    [Text("Published")] Published,
    [Text("On hold")] OnHold,
    [Text("Closed")] Closed,
    [Text("Filled")] Filled,
    [Text("Cancelled")] Cancelled,
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
}
