using System.Net;
using System.Text.RegularExpressions;
using RmTalent.Features.People;

namespace RmTalent.Bench;

/// <param name="Name">In the table.</param>
/// <param name="Path">With its query.</param>
/// <param name="Who">Who opens it; null is a visitor.</param>
internal sealed record MeasuredPage(string Name, string Path, DemoPerson? Who);

/// <summary>The pages on which people wait. Addresses with ids are found as people find them: by a link.</summary>
internal static partial class Pages
{
    public static async Task<IReadOnlyList<MeasuredPage>> OfAsync(Browsers browsers)
    {
        var (ruben, tessa, nora) = (DemoPeople.Ruben, DemoPeople.Tessa, DemoPeople.Nora);
        var advert = Link(Advert(), await browsers.ReadAsync("/careers", null));
        var module = Link(Module(), await browsers.ReadAsync("/learn", nora));
        var exam = Link(Exam(), await browsers.ReadAsync("/learn", nora));
        var next = WebUtility.HtmlDecode(Link(Next(), await browsers.ReadAsync("/applications", ruben)));
        return
        [
            new("job list", "/careers", null),
            new("job page", advert, null),
            new("apply form", $"{advert}/apply", null),
            new("home, recruiter", "/", ruben),
            new("applicant list (25 rows)", "/applications", ruben),
            new("applicant list, next page", next, ruben),
            new("search, rare word", $"/applications?Filter.Q={Curriculum.Rare}", ruben),
            new("search, word of every second", $"/applications?Filter.Q={Curriculum.Common}", ruben),
            new("pipeline of one job (board)", $"/vacancies/{Seed.BoardVacancy}/applications", ruben),
            new("application", $"/applications/{Seed.Application(7)}", ruben),
            new("report, funnel", "/reports", ruben),
            new("report, times", "/reports/times", ruben),
            new("learning (course list)", "/learn", nora),
            new("module page", module, nora),
            new("lesson", $"{module}/lessons/1", nora),
            new("exam page", exam, nora),
            new("compliance board (50 rows)", "/compliance", tessa),
            new("people (list)", "/people", tessa),
        ];
    }

    /// <summary>For a database of 10,000 people.</summary>
    public static IReadOnlyList<MeasuredPage> OfCompliance =>
    [
        new("compliance board 10,000 people", "/compliance", DemoPeople.Tessa),
        new("compliance board, overdue", "/compliance?Filter.Status=Overdue", DemoPeople.Tessa),
        new("compliance board by requirement", "/compliance/by/requirement", DemoPeople.Tessa),
        new("compliance board by team", "/compliance/by/team", DemoPeople.Tessa),
        new("compliance board by person", "/compliance/by/person", DemoPeople.Tessa),
        new("my training", "/my-training", DemoPeople.Nora),
    ];

    private static string Link(Regex link, string html) =>
        link.Match(html) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException($"No link {link} on the page");

    [GeneratedRegex("href=\"(/careers/(?!feed)[a-z0-9-]+)\"")]
    private static partial Regex Advert();

    [GeneratedRegex("href=\"(/learn/modules/[0-9a-f-]+)\"")]
    private static partial Regex Module();

    [GeneratedRegex("href=\"(/learn/exams/[0-9a-f-]+)\"")]
    private static partial Regex Exam();

    [GeneratedRegex("href=\"([^\"]*after=[^\"]+)\"")]
    private static partial Regex Next();
}
