using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Api;
using RmTalent.Features.Applications;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Tests.Features.Interviewing;

namespace RmTalent.Tests.Features.Api;

public sealed class ApiTests
{
    [Fact]
    public async Task Every_route_wants_a_token_and_its_scope()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var id = Guid.CreateVersion7();
        foreach (var (method, path, scope) in Routes(hiring.Host.Services, id))
        {
            (await hiring.Host.Anonymous().SendAsync(new HttpMethod(method), path, "{}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
            var others = ApiScopes.All.Where(s => ApiScopes.NameOf(s) != scope).ToArray();
            var poor = await hiring.Host.ProgramOfAsync(HiringCase.Ruben, Roles.Administrator, others);
            (await (await poor.SendAsync(new HttpMethod(method), path, "{}")).ProblemAsync(403)).ShouldBe("insufficient-scope", path);
            var rich = await hiring.Host.ProgramOfAsync(HiringCase.Ruben, Roles.Administrator, ApiScopes.All.Single(s => ApiScopes.NameOf(s) == scope));
            ((int)(await rich.SendAsync(new HttpMethod(method), path, "{}")).StatusCode).ShouldNotBeOneOf(401, 403, 500);
        }
    }

    [Fact]
    public async Task Vacancy_is_drafted_described_and_taken_through_its_steps()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var program = await hiring.Host.ProgramOfAsync(HiringCase.Ruben, Roles.Recruiter);
        var made = await program.PostAsync("/api/v1/vacancies", new { title = "Adviser", language = "en", rmType = "Business", sector = "Banking", positions = 1, country = "NO", employmentType = "FullTime", remoteShare = 0 });
        (await made.JsonAsync(201))["status"]!.GetValue<string>().ShouldBe("Draft");
        var path = made.Headers.Location!.ToString();
        var tag = made.Headers.ETag!.Tag;

        (await (await program.SendAsync(HttpMethod.Patch, path, new { summary = "Short" })).ProblemAsync(428)).ShouldBe("precondition");
        var changed = await program.SendAsync(HttpMethod.Patch, path, new { summary = "Short" }, ("If-Match", tag));
        (await changed.JsonAsync())["texts"]!["summary"]!.GetValue<string>().ShouldBe("Short");
        (await (await program.SendAsync(HttpMethod.Patch, path, new { summary = "Shorter" }, ("If-Match", tag))).ProblemAsync(412)).ShouldBe("precondition");

        var wrong = await program.SendAsync(HttpMethod.Patch, path, new { summary = new string('x', 601), experienceYears = 99 }, ("If-Match", changed.Headers.ETag!.Tag));
        var errors = (await wrong.JsonAsync(422))["errors"]!.AsObject();
        errors.Select(e => e.Key).ShouldBe(["experienceYears", "summary"], ignoreOrder: true);
        (await (await program.PostAsync($"{path}/publish", new { }, ("If-Match", changed.Headers.ETag!.Tag))).ProblemAsync(422)).ShouldBe("refused");
        (await (await program.PostAsync($"{path}/explode", new { }, ("If-Match", "*"))).ProblemAsync(404)).ShouldBe("not-found");
        (await (await program.PostAsync($"{path}/99", new { }, ("If-Match", "*"))).ProblemAsync(404)).ShouldBe("not-found");
        (await (await program.PostAsync($"{path}/cancel", new { reason = "No money" }, ("If-Match", "*"))).JsonAsync())["status"]!.GetValue<string>().ShouldBe("Cancelled");
        (await hiring.Host.DbAsync(db => db.Set<FactRow>().Where(f => f.Name == nameof(VacancyCancelled)).Select(f => f.ActorId).SingleAsync())).ShouldBe(HiringCase.Ruben);
    }

    [Fact]
    public async Task Bad_input_is_told_field_by_field_and_unreadable_input_is_refused()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var program = await hiring.Host.ProgramOfAsync(HiringCase.Ruben, Roles.Recruiter);
        (await (await program.PostAsync("/api/v1/vacancies", new { title = "", country = "NO" })).JsonAsync(422))["errors"]!.AsObject().Select(e => e.Key).ShouldBe(["title", "rmType", "sector"], ignoreOrder: true);
        (await (await program.PostAsync("/api/v1/vacancies", new { title = "A", rmType = "Business", sector = "Banking", hiringManagerId = Guid.CreateVersion7() })).JsonAsync(422))["errors"]!.AsObject().Single().Key.ShouldBe("hiringManagerId");
        (await (await program.PostAsync("/api/v1/vacancies", "{ broken")).ProblemAsync(400)).ShouldBe("unreadable");
        (await (await program.PostAsync("/api/v1/vacancies", "{\"rmType\":\"Nonsense\"}")).ProblemAsync(400)).ShouldBe("unreadable");
        (await (await program.PostAsync("/api/v1/vacancies", new { title = new string('x', 70_000) })).ProblemAsync(413)).ShouldBe("too-large");
        (await (await program.GetAsync("/api/v1/vacancies?limit=1000")).JsonAsync(422))["errors"]!["limit"].ShouldNotBeNull();
        (await (await program.GetAsync("/api/v1/vacancies?status=Nonsense")).ProblemAsync(400)).ShouldBe("unreadable");
        (await (await program.GetAsync("/api/v1/nonsense")).ProblemAsync(404)).ShouldBe("not-found");
        (await (await program.SendAsync(HttpMethod.Put, "/api/v1/vacancies", "{}")).ProblemAsync(405)).ShouldBe("method");
        using var form = new FormUrlEncodedContent([new("title", "x")]);
        (await (await program.PostAsync(new Uri("/api/v1/vacancies", UriKind.Relative), form)).ProblemAsync(415)).ShouldBe("media-type");
    }

    [Fact]
    public async Task Lists_are_walked_by_cursor_and_by_link()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        for (var n = 0; n < 6; n++)
        {
            hiring.Host.Clock.Now += TimeSpan.FromMinutes(n % 2);
            await hiring.AnotherApplicantAsync($"a{n}@example.org");
        }

        var program = await hiring.Host.ProgramOfAsync(HiringCase.Ruben, Roles.Recruiter);
        foreach (var list in new[] { "applications", "candidates" })
        {
            var (seen, next) = (new List<string>(), $"/api/v1/{list}?limit=3");
            while (next is not null)
            {
                var answer = await program.GetAsync(next);
                var page = await answer.JsonAsync();
                seen.AddRange(page["data"]!.AsArray().Select(a => a!["id"]!.GetValue<string>()));
                next = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
                (next is null).ShouldBe(page["next"] is null);
            }

            seen.Count.ShouldBe(7);
            seen.Distinct().Count().ShouldBe(7);
        }

        (await program.ReadAsync("/api/v1/applications?status=Hired"))["data"]!.AsArray().ShouldBeEmpty();
        (await program.ReadAsync($"/api/v1/applications?q=a3@example.org&vacancyId={hiring.VacancyId}"))["data"]!.AsArray().Count.ShouldBe(1);
        (await program.ReadAsync("/api/v1/candidates?q=a3@example.org"))["data"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Application_is_read_moved_and_noted_as_on_the_pages()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var program = await hiring.Host.ProgramOfAsync(HiringCase.Ruben, Roles.Recruiter);
        var id = await hiring.Host.DbAsync(async db =>
        {
            var candidate = Candidate.Meet(new ContactDetails("Ola Dahl", "ola@example.org", "", "NO", "nb"));
            var application = Application.Submit(hiring.VacancyId, candidate.Id, new Submission(Dossier.Empty with { Motivation = "Boats." }, null, "", "1", false), hiring.Host.Clock.Now);
            db.AddRange(candidate, application);
            await db.SaveChangesAsync();
            return application.Id;
        });
        var path = $"/api/v1/applications/{id}";
        var answer = await program.GetAsync(path);
        var read = await answer.JsonAsync();
        read["motivation"]!.GetValue<string>().ShouldBe("Boats.");
        read["application"]!["candidate"]!["email"]!.GetValue<string>().ShouldBe("ola@example.org");
        (await (await program.PostAsync($"{path}/move", new { to = "Hired" }, ("If-Match", answer.Headers.ETag!.Tag))).ProblemAsync(422)).ShouldBe("refused");
        (await (await program.PostAsync($"{path}/move", new { to = "Shortlisted" }, ("If-Match", answer.Headers.ETag!.Tag))).JsonAsync())["status"]!.GetValue<string>().ShouldBe("Shortlisted");
        (await (await program.PostAsync($"{path}/move", new { to = "Shortlisted" }, ("If-Match", answer.Headers.ETag!.Tag))).ProblemAsync(412)).ShouldBe("precondition");

        await (await program.PostAsync($"{path}/notes", new { text = "Speaks of boats" })).JsonAsync(201);
        (await program.ReadAsync($"{path}/notes"))["data"]![0]!["text"]!.GetValue<string>().ShouldBe("Speaks of boats");
        (await (await program.PostAsync($"{path}/notes", new { text = " " })).ProblemAsync(422)).ShouldBe("validation");
        (await hiring.Recruiter.OpenAsync($"/applications/{id}")).Body!.TextContent.ShouldContain("Speaks of boats");
    }

    [Fact]
    public async Task Token_sees_what_its_owner_sees()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var manager = await hiring.Host.ProgramOfAsync(HiringCase.Hanna, Roles.HiringManager);
        var stranger = await hiring.Host.ProgramOfAsync(HiringCase.Stranger, Roles.HiringManager);
        var candidate = (await manager.ReadAsync($"/api/v1/applications/{hiring.ApplicationId}"))["application"]!["candidate"]!["id"]!.GetValue<string>();
        await manager.ReadAsync($"/api/v1/candidates/{candidate}");
        foreach (var path in new[] { $"applications/{hiring.ApplicationId}", $"applications/{hiring.ApplicationId}/notes", $"candidates/{candidate}", $"vacancies/{hiring.VacancyId}" })
        {
            (await (await stranger.GetAsync($"/api/v1/{path}")).ProblemAsync(404)).ShouldBe("not-found", path);
        }

        foreach (var list in new[] { "applications", "candidates", "vacancies" })
        {
            (await stranger.ReadAsync($"/api/v1/{list}"))["data"]!.AsArray().ShouldBeEmpty(list);
        }

        (await (await manager.PostAsync($"/api/v1/applications/{hiring.ApplicationId}/move", new { to = "InReview" }, ("If-Match", "*"))).ProblemAsync(403)).ShouldBe("forbidden");
    }

    [Fact]
    public async Task Same_key_is_carried_out_once_and_gets_the_same_answer()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var (path, key) = ($"/api/v1/applications/{hiring.ApplicationId}/notes", ("Idempotency-Key", Guid.CreateVersion7().ToString()));
        var program = await hiring.Host.ProgramOfAsync(HiringCase.Ruben, Roles.Recruiter);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => program.PostAsync(path, new { text = "Once" }, key)));
        (await Task.WhenAll(answers.Select(async a => (await a.JsonAsync(201))["id"]!.GetValue<string>()))).Distinct().ShouldHaveSingleItem();
        answers.Count(a => a.Headers.Contains("Idempotency-Replayed")).ShouldBe(5);
        (await hiring.Host.DbAsync(db => db.Set<Note>().CountAsync())).ShouldBe(1);

        (await (await program.PostAsync(path, new { text = "Other" }, key)).ProblemAsync(422)).ShouldBe("idempotency");
        var other = await hiring.Host.ProgramOfAsync(HiringCase.Hanna, Roles.HiringManager);
        await (await other.PostAsync(path, new { text = "Hers" }, key)).JsonAsync(201);

        var again = ("Idempotency-Key", "after-a-refusal");
        (await (await program.PostAsync(path, new { text = "" }, again)).ProblemAsync(422)).ShouldBe("validation");
        await (await program.PostAsync(path, new { text = "Right" }, again)).JsonAsync(201);
        hiring.Host.Clock.Now += TimeSpan.FromHours(ForgetApiTraces.CallHours + 1);
        (await hiring.Host.SweepAsync<ForgetApiTraces>()).Acted.ShouldBe(3);
    }

    [Fact]
    public async Task Of_many_who_write_the_same_version_one_wins()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        var program = await hiring.Host.ProgramOfAsync(HiringCase.Ruben, Roles.Recruiter);
        var path = $"/api/v1/vacancies/{hiring.VacancyId}";
        var tag = (await program.GetAsync(path)).Headers.ETag!.Tag;
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => program.SendAsync(HttpMethod.Patch, path, new { summary = $"Text {n}" }, ("If-Match", tag))));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Where(a => a.StatusCode != HttpStatusCode.OK).ShouldAllBe(a => a.StatusCode == HttpStatusCode.PreconditionFailed || a.StatusCode == HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Each_token_has_its_own_limit()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        using var site = hiring.Host.WithWebHostBuilder(b => b.UseSetting("Api:CallsPerMinute", "3"));
        var (one, two) = (await hiring.Host.ProgramOfAsync(HiringCase.Ruben, Roles.Recruiter), await hiring.Host.ProgramOfAsync(HiringCase.Ruben, Roles.Recruiter));
        using var client = site.CreateClient(new() { BaseAddress = new Uri("https://localhost") });
        client.DefaultRequestHeaders.Authorization = one.DefaultRequestHeaders.Authorization;
        for (var n = 0; n < 3; n++)
        {
            await client.ReadAsync("/api/v1/vacancies");
        }

        var refused = await client.GetAsync("/api/v1/vacancies");
        (await refused.ProblemAsync(429)).ShouldBe("rate-limit");
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        client.DefaultRequestHeaders.Authorization = two.DefaultRequestHeaders.Authorization;
        await client.ReadAsync("/api/v1/vacancies");
    }

    [Fact]
    public async Task Posts_of_programs_do_not_count_as_anonymous_forms()
    {
        using var hiring = await HiringCase.ShortlistedAsync();
        using var site = hiring.Host.WithWebHostBuilder(b => b.UseSetting("AnonymousFormsPerMinute", "2"));
        using var client = site.CreateClient(new() { BaseAddress = new Uri("https://localhost") });
        client.DefaultRequestHeaders.Authorization = (await hiring.Host.ProgramOfAsync(HiringCase.Ruben, Roles.Recruiter)).DefaultRequestHeaders.Authorization;
        for (var n = 0; n < 5; n++)
        {
            await (await client.PostAsync($"/api/v1/applications/{hiring.ApplicationId}/notes", new { text = $"{n}" })).JsonAsync(201);
        }
    }

    /// <summary>Method, address and scope of each route.</summary>
    internal static IEnumerable<(string Method, string Path, string Scope)> Routes(IServiceProvider services, Guid id) =>
        from route in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let scope = route.Metadata.GetMetadata<NeedsScopeAttribute>()
        where scope is not null
        from method in route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        select (method, route.RoutePattern.RawText!.TrimEnd('/').Replace("{id:guid}", $"{id}", StringComparison.Ordinal).Replace("{delivery:guid}", $"{id}", StringComparison.Ordinal).Replace("{step}", "publish", StringComparison.Ordinal), scope.Name);
}
