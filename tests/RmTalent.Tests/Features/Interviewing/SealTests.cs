using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Interviewing;
using RmTalent.Features.Interviewing.Scoring;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Interviewing;

/// <summary>Nobody reads another's marks before giving their own, or before the panel is done: in the database query, on pages, in exports, PDFs, mails, timelines and feeds.</summary>
public sealed class SealTests
{
    private const string Secret = "Kept calm when we pressed on price";

    private static readonly (Guid Who, string Role)[] Others =
        [(HiringCase.Petra, Roles.Panellist), (HiringCase.Ruben, Roles.Recruiter), (HiringCase.Hanna, Roles.HiringManager), (HiringCase.Stranger, Roles.Administrator)];

    [Fact]
    public async Task Database_query_gives_nobody_a_sealed_card()
    {
        using var hiring = await OneScoredAsync();
        foreach (var (who, role) in Others)
        {
            (await Readable(hiring, who)).ShouldBeEmpty(role);
        }

        (await Readable(hiring, HiringCase.Pal)).ShouldBe([HiringCase.Pal]);
        await hiring.ScoreAsync(hiring.InterviewId, HiringCase.Petra, 2);
        foreach (var (who, role) in Others)
        {
            (await Readable(hiring, who)).Count.ShouldBe(2, role);
        }
    }

    [Fact]
    public async Task Pages_timelines_exports_and_packs_say_nothing()
    {
        using var hiring = await OneScoredAsync();
        foreach (var (who, role) in Others)
        {
            foreach (var path in new[]
            {
                "/", "/interviews", "/interviews/load", $"/interviews/{hiring.InterviewId}", $"/interviews/{hiring.InterviewId}/debrief", $"/interviews/{hiring.InterviewId}/decision", $"/interviews/{hiring.InterviewId}/score",
                $"/applications/{hiring.ApplicationId}", $"/applications/{hiring.ApplicationId}/offer", "/applications", "/applications/export", $"/vacancies/{hiring.VacancyId}/applications", $"/people/{HiringCase.Pal}",
            })
            {
                var answer = await (await hiring.Host.As(who, role).GetAsync(path)).Content.ReadAsStringAsync();
                answer.ShouldNotContain(Secret, customMessage: $"{role} {path}");
                answer.ShouldNotContain("score-matrix", customMessage: $"{role} {path}");
            }

            var pack = await hiring.Host.As(who, role).GetAsync($"/interviews/{hiring.InterviewId}/pack");
            pack.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await TextAsync(await pack.Content.ReadAsByteArrayAsync())).ShouldNotContain(Secret, customMessage: role);
        }
    }

    [Fact]
    public async Task Mails_and_facts_say_nothing()
    {
        using var hiring = await OneScoredAsync();
        hiring.Host.Clock.Pass(TimeSpan.FromHours(2));
        await hiring.Host.SweepAsync<RemindToScoreSweep>();
        hiring.Host.Clock.PassDays(2);
        await hiring.Host.SweepAsync<LapseScoringSweep>();
        await hiring.Host.DrainAsync();
        hiring.Host.Mails.ShouldContain(m => m.Subject.StartsWith("Please score", StringComparison.Ordinal));
        hiring.Host.Mails.ShouldContain(m => m.Subject.StartsWith("Scorecards are missing", StringComparison.Ordinal));
        hiring.Host.Mails.ShouldAllBe(m => !m.Text.Contains(Secret) && !m.Html.Contains(Secret) && !m.Subject.Contains(Secret));
        (await hiring.Host.DbAsync(db => db.Set<FactRow>().Where(f => f.Payload.Contains(Secret) || f.Payload.Contains("Definitely")).CountAsync())).ShouldBe(0);
        (await hiring.Host.DbAsync(db => db.Set<OutgoingMail>().Select(m => m.Subject).ToListAsync())).ShouldAllBe(s => !s.Contains(Secret));
    }

    [Fact]
    public async Task Letting_the_deadline_pass_is_no_way_to_look_first_and_score_afterwards()
    {
        using var hiring = await OneScoredAsync();
        hiring.Host.Clock.PassDays(2);
        await hiring.Host.SweepAsync<LapseScoringSweep>();
        (await Readable(hiring, HiringCase.Petra)).ShouldBe([HiringCase.Petra]);
        (await Readable(hiring, HiringCase.Ruben)).ShouldBe([HiringCase.Pal]);
        var page = (await hiring.Panellist(HiringCase.Petra).OpenAsync($"/interviews/{hiring.InterviewId}/debrief")).Body!.TextContent;
        page.ShouldNotContain(Secret);
        page.ShouldContain("the marks stay sealed to you");
        (await hiring.Host.As(HiringCase.Petra, Roles.Panellist, Roles.Administrator).GetAsync($"/interviews/{hiring.InterviewId}/decision")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await hiring.Host.As(HiringCase.Petra, Roles.Panellist, Roles.Administrator).GetAsync($"/interviews/{hiring.InterviewId}/debrief")).Content.ReadAsStringAsync()).ShouldNotContain(Secret);
    }

    [Fact]
    public async Task Later_versions_are_shown_with_their_reason_beside_the_first()
    {
        using var hiring = await OneScoredAsync();
        await hiring.ScoreAsync(hiring.InterviewId, HiringCase.Petra, 4);
        (await hiring.Panellist(HiringCase.Pal).SubmitAsync($"/interviews/{hiring.InterviewId}/score", "Submit the change", ("Form.Marks[0].Level", "2"), ("Form.Marks[0].Evidence", "The calm was the colleague's"), ("Form.Reason", "I mixed up two candidates")))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var changes = (await hiring.Recruiter.OpenAsync($"/interviews/{hiring.InterviewId}/debrief")).QuerySelector("[aria-labelledby=h-changes]")!;
        changes.TextContent.ShouldContain("I mixed up two candidates");
        changes.QuerySelectorAll("del").Select(e => e.TextContent).ShouldBe(["5", Secret]);
        changes.QuerySelectorAll("ins").Select(e => e.TextContent).ShouldBe(["2", "The calm was the colleague's"]);
    }

    [Fact]
    public async Task Debrief_says_in_words_how_far_the_panel_agrees()
    {
        using var hiring = await OneScoredAsync();
        await hiring.ScoreAsync(hiring.InterviewId, HiringCase.Petra, 3);
        var agreement = (await hiring.Recruiter.OpenAsync($"/interviews/{hiring.InterviewId}/debrief")).QuerySelector("[aria-labelledby=h-agreement]")!;
        agreement.TextContent.ShouldContain("Weighted kappa, quadratic");
        agreement.TextContent.ShouldContain("Competencies to discuss first, because marks lie two or more apart: 2.");
        agreement.QuerySelectorAll("table th[scope=row]").Length.ShouldBe(6);
        agreement.TextContent.ShouldNotContain("NaN");
    }

    private static async Task<HiringCase> OneScoredAsync()
    {
        var hiring = await HiringCase.ShortlistedAsync();
        hiring.InterviewId = await hiring.HeldAsync();
        (await hiring.ScoreAsync(hiring.InterviewId, HiringCase.Pal, 5, Secret)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return hiring;
    }

    private static Task<List<Guid>> Readable(HiringCase hiring, Guid reader) => hiring.Host.DbAsync(db =>
        db.UnsealedFor(reader).Where(c => c.InterviewId == hiring.InterviewId && (c.PanellistId != reader || c.Status != ScorecardStatus.Open)).Select(c => c.PanellistId).ToListAsync());

    private static async Task<string> TextAsync(byte[] pdf)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await process.StandardInput.BaseStream.WriteAsync(pdf);
        process.StandardInput.Close();
        var text = await process.StandardOutput.ReadToEndAsync();
        text.ShouldContain("Kari Nordmann");
        return text;
    }
}
