using System.Globalization;
using RmTalent.Features.Applications;
using RmTalent.Features.People;
using RmTalent.Platform.Data.Search;

namespace RmTalent.Bench;

/// <summary>
/// The demo organisation, grown: so many applications for 200 vacancies (500 of them for one), 1,000 people and 100,000 assignments of mandatory training,
/// 10,000 of them current, 1,000 with a reminder due. The same rows for the same size, but for the day.
/// </summary>
internal static class Seed
{
    public const int People = 1_000;
    public const int Requirements = 10;
    public const int Cycles = 10;
    public const int DueReminders = 1_000;

    /// <summary>Of a night's sweep, whatever is stored.</summary>
    public const int DueTonight = 10_000;

    private const int Vacancies = 200;
    private const int OnBoard = 500;

    public static Guid BoardVacancy => Vacancy(0);

    public static Guid Application(int n) => Id(3, n);

    public static async Task FillAsync(Database database, int applications)
    {
        await using var connection = database.Connect();
        await connection.OpenAsync();
        var copies = new Copies(connection);
        if (!database.IsPostgres)
        {
            await copies.FindAsync("PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA cache_size=-200000;");
        }

        await HiringAsync(copies, applications, TimeProvider.System.GetUtcNow().UtcDateTime);
        await TrainingAsync(copies, TimeProvider.System.GetUtcNow().UtcDateTime);
        await copies.FindAsync("ANALYZE");
        if (!database.IsPostgres)
        {
            await copies.FindAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /// <summary>
    /// Nothing but mandatory training: so many assignments of up to 10,000 people, of which 10,000 fall overdue tonight; the others were met long ago or have time left.
    /// </summary>
    public static async Task FillTrainingAsync(Database database, int assignments)
    {
        await using var connection = database.Connect();
        await connection.OpenAsync();
        var copies = new Copies(connection);
        await copies.FindAsync("PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA cache_size=-200000;");
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        await PeopleAsync(copies, 10_000);
        await RequirementsAsync(copies);
        await copies.AddAsync("training_assignments", "\"Status\" = 'Assigned'", assignments, (n, row) =>
        {
            var (person, requirement, cycle) = (n % 10_000, n / 10_000 % Requirements, n / (10_000 * Requirements) + 1);
            var isCurrent = n >= assignments - 10_000 * Requirements;
            var isDue = n >= assignments - DueTonight;
            var due = isDue ? now.AddHours(-1) : now.Date.AddDays(-200 - person % 90);
            (row["Id"], row["PersonId"], row["RequirementId"], row["Cycle"]) = (Id(6, n), Person(person), Requirement(requirement), cycle);
            (row["IsCurrent"], row["Status"]) = (isCurrent, isDue ? "Assigned" : "Completed");
            (row["DueOn"], row["DueAt"], row["AssignedAt"], row["ClimbedAt"]) = (DateOnly.FromDateTime(due), due, now.AddDays(-300), now.AddDays(-300));
            row["CompletedAt"] = isDue ? null : due;
            row["CompletedOn"] = isDue ? null : DateOnly.FromDateTime(due);
            (row["NextReminderAt"], row["NextCycleAt"], row["ExpiresAt"]) = (null, null, null);
        });
        await copies.FindAsync("ANALYZE");
        await copies.FindAsync("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static async Task HiringAsync(Copies copies, int applications, DateTime now)
    {
        await copies.AddAsync("vacancies", "\"Status\" = 'Published'", Vacancies, (n, row) =>
        {
            row["Id"] = Vacancy(n);
            row["Reference"] = Text($"B-{n:0000}");
            row["Slug"] = Text($"relationship-manager-{n:0000}");
            row["ApplyByOn"] = null;
            row["PublishedAt"] = now.AddHours(-n);
        });
        await copies.AddAsync("candidates", "1 = 1", applications, (n, row) =>
        {
            var (name, email) = (Curriculum.Name(n), Text($"candidate{n}@example.org"));
            (row["Id"], row["Name"], row["SearchName"]) = (Id(2, n), name, SearchText.Of(name));
            (row["Email"], row["NormalisedEmail"]) = (email, Candidate.Normalise(email));
            (row["Phone"], row["NormalisedPhone"]) = (Text($"+47 9{n:0000000}"), Candidate.NormalisePhone(Text($"+47 9{n:0000000}")));
        });
        await copies.AddAsync("applications", "\"Status\" <> 'Hired'", applications, (n, row) =>
        {
            (row["Id"], row["CandidateId"], row["VacancyId"]) = (Application(n), Id(2, n), VacancyOf(n));
            (row["Reference"], row["SubmittedAt"], row["CvText"]) = (Text($"{n:00000000}"), SubmittedAt(n, applications, now), Curriculum.Text(n, applications));
            (row["CvFileId"], row["NoticeDueAt"], row["PersonId"]) = (null, null, null);
        });
        await copies.AddAsync("screening_sheets", "1 = 1", applications / 2, (n, row) => (row["Id"], row["ApplicationId"]) = (Id(4, n), Application(n * 2)));
        await copies.AddAsync("search_documents", $"\"Kind\" = '{ApplicationSearch.Kind}'", applications, (n, row) =>
        {
            var document = new SearchDocument { Kind = ApplicationSearch.Kind, SubjectId = Application(n) };
            document.Tell(null, Curriculum.Name(n), Curriculum.Text(n, applications));
            (row["Id"], row["SubjectId"], row["ScopeId"]) = (1_000_000L + n, document.SubjectId, VacancyOf(n));
            (row["Title"], row["Text"], row["Terms"]) = (document.Title, document.Text, document.Terms);
        });
        await copies.AddAsync("report_journeys", "1 = 1", applications, (n, row) =>
            (row["ApplicationId"], row["VacancyId"], row["SubmittedAt"]) = (Application(n), VacancyOf(n), SubmittedAt(n, applications, now)));
    }

    private static async Task TrainingAsync(Copies copies, DateTime now)
    {
        await PeopleAsync(copies, People);
        await RequirementsAsync(copies);
        var each = Requirements * Cycles;
        await copies.AddAsync("training_assignments", "\"Status\" = 'Assigned'", People * each, (n, row) =>
        {
            var (person, requirement, cycle) = (n / each, n % each / Cycles, n % Cycles + 1);
            var isCurrent = cycle == Cycles;
            var isDue = isCurrent && requirement == 0;
            var isDone = !isCurrent || requirement % 3 == 1;
            var due = now.Date.AddDays(isDone ? -200 - person % 90 : 10 + person % 20);
            (row["Id"], row["PersonId"], row["RequirementId"], row["Cycle"]) = (Id(6, n), Person(person), Requirement(requirement), cycle);
            (row["IsCurrent"], row["Status"]) = (isCurrent, isDone ? "Completed" : isDue || requirement % 3 == 0 ? "Assigned" : "InProgress");
            (row["DueOn"], row["DueAt"], row["AssignedAt"], row["ClimbedAt"]) = (DateOnly.FromDateTime(due), due, now.AddDays(-60), now.AddDays(-60));
            row["CompletedAt"] = isDone ? due.AddDays(-5) : null;
            row["CompletedOn"] = isDone ? DateOnly.FromDateTime(due.AddDays(-5)) : null;
            row["NextReminderAt"] = isDue ? now.AddHours(-1).AddSeconds(person) : isDone ? null : now.AddDays(1 + person % 10);
            (row["NextCycleAt"], row["ExpiresAt"]) = (null, null);
        });
    }

    private static Task PeopleAsync(Copies copies, int count) => copies.AddAsync("people", "\"LeftOn\" IS NULL AND \"ManagerId\" IS NOT NULL", count, (n, row) =>
    {
        var name = Curriculum.Name(n);
        (row["Id"], row["Name"], row["SearchName"], row["Email"]) = (Person(n), name, SearchText.Of(name), Text($"person{n}@{DemoPeople.Domain}"));
        row["ApplicationId"] = null;
    });

    private static Task RequirementsAsync(Copies copies) =>
        copies.AddAsync("training_requirements", "\"State\" = 'Published'", Requirements, (n, row) => (row["Id"], row["Code"]) = (Requirement(n), Text($"B-{n:00}")));

    private static Guid Vacancy(int n) => Id(1, n);

    private static Guid VacancyOf(int n) => Vacancy(n < OnBoard ? 0 : 1 + n % (Vacancies - 1));

    private static Guid Person(int n) => Id(5, n);

    private static Guid Requirement(int n) => Id(7, n);

    /// <summary>Evenly over two years.</summary>
    private static DateTime SubmittedAt(int n, int of, DateTime now) => now.AddMinutes(-5 - 730.0 * 24 * 60 * n / of);

    private static Guid Id(int kind, int n) => new(Text($"0190b000-{kind:x4}-7000-8000-{n:x12}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
