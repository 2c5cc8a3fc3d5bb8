using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Blind;
using RmTalent.Features.Applications.Screening;
using RmTalent.Features.Interviewing;
using RmTalent.Features.Interviewing.Scoring;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Security;
using RmTalent.Tests.Features.Api;
using RmTalent.Tests.Features.Interviewing;

namespace RmTalent.Tests.Features.Applications;

/// <summary>In a blind vacancy nobody who judges learns who the candidate is, wherever they look.</summary>
public sealed class BlindModeTests
{
    private const string Mail = "xantippe.quux@example.net";
    private const string Phone = "+47 987 65 432";

    private static readonly string[] Traces = ["Xantippe", "Quuxdottir", "xantippe", "quuxdottir", "quux@", "98765432", "987 65 432"];

    [Fact]
    public async Task No_page_file_export_or_mail_tells_who_it_is()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var application = await BlindApplicantAsync(hiring);
        var (interview, link) = await hiring.InvitedAsync(application, Mail);
        await hiring.Candidate.SubmitAsync(link, ("Form.StartsAt", await hiring.FirstSlotAsync(link)));
        await hiring.Host.DrainAsync();
        (await TracesAsync(hiring, application, interview)).ShouldBeEmpty();
        hiring.Host.Mails.To(Mail).Text.ShouldContain("Xantippe");
    }

    [Fact]
    public async Task What_colleagues_write_does_not_tell_either_and_nothing_of_it_is_lost()
    {
        const string Said = $"Xantippe Quuxdottir ({Mail}, 987 65 432) named her figures";
        using var hiring = await HiringCase.ShortlistedAsync();
        var application = await BlindApplicantAsync(hiring);
        var (interview, link) = await hiring.InvitedAsync(application, Mail);
        await hiring.Candidate.SubmitAsync(link, ("Form.StartsAt", await hiring.FirstSlotAsync(link)));
        await hiring.Recruiter.SubmitAsync($"/applications/{application}", "Save note", ("Form.Text", Said));
        await hiring.Recruiter.SubmitAsync($"/interviews/{interview}/arrange", ("Form.Arrangements", Said));
        await hiring.Recruiter.SubmitAsync($"/vacancies/{hiring.VacancyId}/screening/{application}", "Save and next", ("Form.Lines[0].Evidence", Said));
        hiring.Host.Clock.Now = (await hiring.Host.DbAsync(db => db.Set<Interview>().Where(i => i.Id == interview).Select(i => i.EndsAt).SingleAsync()))!.Value.AddMinutes(5);
        await hiring.ScoreAsync(interview, HiringCase.Pal, 3, Said);
        await hiring.ScoreAsync(interview, HiringCase.Petra, 4, Said);
        await hiring.Host.DrainAsync();
        (await TracesAsync(hiring, application, interview)).ShouldBeEmpty();

        // What was shown with covers is saved again by others and by its author, and a reason names her too.
        var again = await hiring.Recruiter.OpenAsync($"/vacancies/{hiring.VacancyId}/screening/{application}");
        again.QuerySelector("input[name='Form.Lines[0].Evidence']")!.GetAttribute("value")!.ShouldContain(Redaction.Cover);
        await hiring.Recruiter.SubmitAsync($"/vacancies/{hiring.VacancyId}/screening/{application}", again, "Save and next");
        await hiring.Panellist(HiringCase.Pal).SubmitAsync($"/interviews/{interview}/score", ("Form.Overall", "StrongYes"), ("Form.Reason", Said));
        await hiring.Recruiter.SubmitAsync($"/interviews/{interview}/arrange");
        await hiring.Manager.SubmitAsync($"/interviews/{interview}/decision", ("Form.Outcome", "TurnDown"), ("Form.TurnDownReason", "Skills"), ("Form.Reason", Said), ("Form.CompetencyIds", hiring.Competencies[0].ToString()));
        await hiring.Recruiter.SubmitAsync($"/applications/{application}/notice", ("Form.Body", $"Dear {Said}"), ("Form.When", "NextMorning"));
        await hiring.Host.DrainAsync();
        (await TracesAsync(hiring, application, interview)).ShouldBeEmpty();
        await hiring.Recruiter.SubmitAsync($"/applications/{application}/notice", ("Form.When", "NextMorning"));
        (await hiring.ApplicationAsync(application)).NoticeBody.ShouldBe($"Dear {Said}");
        await hiring.Recruiter.SubmitAsync($"/applications/{application}/reopen", ("Form.Reason", Said));
        (await TracesAsync(hiring, application, interview)).ShouldBeEmpty();
        foreach (var trail in new[] { "/administration/audit", "/administration/audit/export" })
        {
            var told = await hiring.Host.As(HiringCase.Stranger, Roles.Administrator).GetStringAsync($"{trail}?Filter.RecordId={application}");
            told.ShouldContain($"named {Redaction.Cover} figures");
            Traces.Where(t => told.Contains(t, StringComparison.Ordinal)).ShouldBeEmpty(trail);
        }

        var kept = await hiring.Host.DbAsync(async db => (
            (await db.ScreeningSheets.SingleAsync(s => s.ApplicationId == application)).Lines[0].Evidence,
            await db.Set<ScoreMark>().Select(m => m.Evidence).Distinct().SingleAsync(),
            await db.Set<Interview>().Where(i => i.Id == interview).Select(i => i.Arrangements).SingleAsync()));
        kept.ShouldBe((Said, Said, Said));
        await hiring.Recruiter.SubmitAsync($"/applications/{application}/reveal", ("Form.Reason", "The reference must be called"));
        foreach (var (path, browser) in new[] { ($"/applications/{application}", hiring.Recruiter), ($"/interviews/{interview}/debrief", hiring.Manager) })
        {
            (await browser.OpenAsync(path)).Body!.TextContent.ShouldContain("named her figures");
        }
    }

    [Fact]
    public void What_stands_beneath_the_covers_comes_back_into_what_was_changed_around_them()
    {
        var redaction = Redaction.Of(new ContactDetails("Ola Nordmann", "ola.nordmann@mail.example", "", "NO", "nb"));
        const string Stored = "Ola was clear; Nordmann's figures were right.";
        redaction.Restore(Stored, redaction.In(Stored)).ShouldBe(Stored);
        redaction.Restore(Stored, "Today […] was very clear; […]'s figures were wrong.").ShouldBe("Today Ola was very clear; Nordmann's figures were wrong.");
        redaction.Restore(Stored, "Only […] is left").ShouldBe("Only […] is left");
        redaction.Restore(null, "New words").ShouldBe("New words");
        Redaction.None.Restore(Stored, "An ellipsis […] of one's own").ShouldBe("An ellipsis […] of one's own");
    }

    private static async Task<List<string>> TracesAsync(HiringCase hiring, Guid application, Guid interview)
    {
        var seen = new List<string>();
        (string Role, HttpClient Browser)[] readers = [("recruiter", hiring.Recruiter), ("manager", hiring.Manager), ("panellist", hiring.Panellist(HiringCase.Pal))];
        foreach (var path in Paths(hiring.Host.Services, [application, hiring.VacancyId, interview]).Concat(
            ["/applications?Filter.Q=Xantippe", "/applications?Filter.Q=quuxdottir", $"/applications?Filter.Q={Mail}", "/applications/export?Filter.Q=xantippe",
                $"/vacancies/{hiring.VacancyId}/applications?view=list", $"/applications/bulk/shortlist?id={application}", "/applications?Filter.Q=zeppelin"]))
        {
            foreach (var (role, browser) in readers)
            {
                var answer = await browser.GetAsync(path);
                ((int)answer.StatusCode).ShouldBeLessThan(500, path);
                // What was typed into the search stands in its field and in the address of the export, and tells nothing.
                var text = (await TextAsync(hiring.Host, answer)).Replace(path.Contains("Filter.Q", StringComparison.Ordinal) ? Uri.UnescapeDataString(path.Split('=')[^1]) : "\0", "", StringComparison.Ordinal);
                seen.AddRange(Traces.Where(t => text.Contains(t, StringComparison.Ordinal)).Select(t => $"{path} as {role}: {t}"));
            }
        }

        foreach (var mail in hiring.Host.Mails.Where(m => m.To != Mail))
        {
            var text = $"{mail.Subject} {mail.Text} {mail.Html} {string.Join(' ', mail.Files)} {mail.Attached}";
            seen.AddRange(Traces.Where(t => text.Contains(t, StringComparison.Ordinal)).Select(t => $"mail to {mail.To}: {t}"));
        }

        return seen;
    }

    [Fact]
    public async Task No_program_is_told_who_it_is()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var application = await BlindApplicantAsync(hiring);
        var candidate = await hiring.Host.DbAsync(db => db.Applications.Where(a => a.Id == application).Select(a => a.CandidateId).SingleAsync());
        await hiring.Host.DbAsync(async db =>
        {
            db.Add(Note.Write(application, Actor.System("test"), "Xantippe Quuxdottir called from 987 65 432", hiring.Host.Clock.Now));
            return await db.SaveChangesAsync();
        });
        var paths = new[] { application, candidate, hiring.VacancyId }.SelectMany(id => ApiTests.Routes(hiring.Host.Services, id)).Where(r => r.Method == "GET").Select(r => r.Path).Distinct()
            .Concat(["/api/v1/applications?q=Xantippe", $"/api/v1/applications?q={Mail}", "/api/v1/applications?q=zeppelin", "/api/v1/candidates?q=quux"]);
        foreach (var program in new[] { await hiring.Host.ProgramOfAsync(HiringCase.Ruben, Roles.Recruiter), await hiring.Host.ProgramOfAsync(HiringCase.Hanna, Roles.HiringManager) })
        {
            foreach (var path in paths)
            {
                var answer = await program.GetAsync(path);
                ((int)answer.StatusCode).ShouldBeLessThan(500, path);
                var text = $"{await answer.Content.ReadAsStringAsync()} {answer.Headers}";
                Traces.Append(candidate.ToString()).Where(t => text.Contains(t, StringComparison.Ordinal)).ShouldBeEmpty(path);
            }

            (await program.ReadAsync($"/api/v1/applications/{application}"))["motivation"]!.GetValue<string>().ShouldContain("Zeppelin");
            (await program.ReadAsync("/api/v1/applications?q=zeppelin"))["data"]!.AsArray().Count.ShouldBe(1);
        }
    }

    [Fact]
    public async Task Words_of_the_cv_find_a_blind_candidate_and_the_name_does_not()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        await BlindApplicantAsync(hiring);
        (await hiring.Recruiter.OpenAsync("/applications?Filter.Q=zeppelin")).QuerySelector("table").ShouldNotBeNull();
        (await hiring.Recruiter.OpenAsync("/applications?Filter.Q=xantippe")).QuerySelector("table").ShouldBeNull();
    }

    [Fact]
    public async Task Revealing_takes_a_reason_shows_everything_and_stays_in_the_history()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var application = await BlindApplicantAsync(hiring);
        (await hiring.Recruiter.SubmitAsync($"/applications/{application}/reveal", ("Form.Reason", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await hiring.Recruiter.SubmitAsync($"/applications/{application}/reveal", ("Form.Reason", "The reference must be called"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        var page = (await hiring.Manager.OpenAsync($"/applications/{application}")).Body!.TextContent;
        page.ShouldContain("Xantippe");
        page.ShouldContain("The reference must be called");
        (await hiring.Recruiter.OpenAsync("/applications?Filter.Q=xantippe")).QuerySelector("table").ShouldNotBeNull();
    }

    [Fact]
    public async Task Blind_mode_ends_only_with_a_reason()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var path = $"/vacancies/{hiring.VacancyId}/blind";
        await hiring.Recruiter.SubmitAsync(path);
        (await hiring.Recruiter.SubmitAsync(path, ("Form.Reason", " "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await hiring.Recruiter.SubmitAsync(path, ("Form.Reason", "The board asked for it"));
        (await hiring.Host.DbAsync(db => db.Vacancies.Select(v => v.BlindSince).SingleAsync())).ShouldBeNull();
        (await hiring.Host.DbAsync(db => db.Set<FactRow>().SingleAsync(f => f.Name == nameof(BlindModeEnded)))).Reason.ShouldBe("The board asked for it");
    }

    [Theory]
    [InlineData("Call Ola at +47 912 34 567 or 912 34 567.", "Call […] at […] or […].")]
    [InlineData("Manager 2013 - 2017, Ola's team", "Manager 2013 - 2017, […] team")]
    [InlineData("Født: 12. mars 1985\nBergen", "[…]\nBergen")]
    [InlineData("ola.nordmann@mail.example, www.linkedin.com/in/olanordmann", "[…], […]")]
    [InlineData("She is 34 years old", "[…] is […]")]
    [InlineData("Solar panels for NORDMANN", "Solar panels for […]")]
    public void Redaction_covers_the_person_and_leaves_the_work(string text, string shown) =>
        Redaction.Of(new ContactDetails("Ola Nordmann", "ola.nordmann@mail.example", "+47 91234567", "NO", "nb")).In(text).ShouldBe(shown);

    private static async Task<Guid> BlindApplicantAsync(HiringCase hiring)
    {
        var id = await hiring.Host.DbAsync(async db =>
        {
            (await db.Vacancies.SingleAsync(v => v.Id == hiring.VacancyId)).HideNames(hiring.Host.Clock.Now);
            var candidate = Candidate.Meet(new ContactDetails("Xantippe Quuxdottir", Mail, Phone, "NO", "en"));
            var application = Application.Submit(hiring.VacancyId, candidate.Id, new Submission(
                Dossier.Empty with { Motivation = "I, Xantippe Quuxdottir, financed the Zeppelin works.", Work = [new WorkSpell(Guid.CreateVersion7(), "Quuxdottir & daughters", "Adviser", new DateOnly(2015, 1, 1), null)] },
                null, "", "1", false), hiring.Host.Clock.Now);
            application.Shortlist(hiring.Host.Clock.Now);
            application.ReadCv($"Xantippe Quuxdottir\n{Mail}\n{Phone}\nBorn 12 March 1985\nFinanced the Zeppelin works");
            db.AddRange(candidate, application);
            await db.SaveChangesAsync();
            return application.Id;
        });
        await hiring.Host.DrainAsync();
        return id;
    }

    /// <summary>Every page that is read, with each of the ids in each place; the candidate's own pages are none of these readers'.</summary>
    private static IEnumerable<string> Paths(IServiceProvider services, IReadOnlyList<Guid> ids)
    {
        foreach (var route in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page && page.HandlerMethods.Any(h => h.HttpMethod == "Get"))
            .Where(e => e.RoutePattern.Parameters.All(p => p.Name.EndsWith("id", StringComparison.OrdinalIgnoreCase) || p.IsOptional || p.Name is "step")))
        {
            IEnumerable<string> paths = [""];
            foreach (var segment in route.RoutePattern.PathSegments)
            {
                var choices = segment.Parts is [RoutePatternParameterPart p] ? p.Name is "step" ? ["shortlist", "turn-down"] : ids.Select(i => i.ToString()).ToArray() : [string.Concat(segment.Parts.OfType<RoutePatternLiteralPart>().Select(l => l.Content))];
                paths = [.. paths.SelectMany(path => choices.Select(c => $"{path}/{c}"))];
            }

            foreach (var path in paths)
            {
                yield return path.Length == 0 ? "/" : path;
            }
        }
    }

    private static async Task<string> TextAsync(TestHost host, HttpResponseMessage answer)
    {
        var about = $"{answer.Content.Headers.ContentDisposition} {answer.Headers.Location}";
        if (answer.Content.Headers.ContentType?.MediaType != "application/pdf")
        {
            return about + await answer.Content.ReadAsStringAsync();
        }

        using var content = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        return about + await host.Services.GetRequiredService<ITextExtractor>().ReadAsync(content, FileKind.Pdf, default);
    }
}
