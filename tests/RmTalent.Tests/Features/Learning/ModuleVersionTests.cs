using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.Learning.Modules;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Learning;

/// <summary>Writing, previewing and publishing modules, and what becomes of those who read them.</summary>
public sealed class ModuleVersionTests(TestHost host) : IClassFixture<TestHost>
{
    private readonly Guid _learner = Guid.CreateVersion7();

    [Theory]
    [InlineData(StartedLearners.Stay, 1, 1)]
    [InlineData(StartedLearners.SeeChanges, 2, 1)]
    [InlineData(StartedLearners.StartAgain, 2, 0)]
    public async Task Author_decides_what_becomes_of_those_in_progress(StartedLearners started, int version, int done)
    {
        var (module, learner) = await ReadHalfAsync();
        await ChangeSecondLessonAsync(module);
        var trainer = host.As(Guid.CreateVersion7(), Roles.Trainer);
        var publish = await trainer.OpenAsync($"/teach/modules/{module}/publish");
        publish.Body!.TextContent.ShouldContain("1 learner is in the middle");
        publish.QuerySelectorAll("ins.diff").ShouldNotBeEmpty();
        (await trainer.SubmitAsync($"/teach/modules/{module}/publish", publish, null, ("Form.Started", $"{started}"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await host.DrainAsync();
        var progress = await host.DbAsync(db => db.ModuleProgress.AsNoTracking().Include(p => p.Done).SingleAsync(p => p.ModuleId == module && p.PersonId == _learner));
        progress.Done.Count.ShouldBe(done);
        (await host.DbAsync(db => db.ModuleVersions.Where(v => v.Id == progress.ModuleVersionId).Select(v => v.Number).SingleAsync())).ShouldBe(version);
        (await learner.GetAsync($"/learn/modules/{module}/changes")).StatusCode.ShouldBe(started == StartedLearners.Stay ? HttpStatusCode.NotFound : HttpStatusCode.OK);
        (await learner.OpenAsync($"/learn/modules/{module}/lessons/2")).Body!.TextContent.Contains("new or changed since you began", StringComparison.Ordinal).ShouldBe(started != StartedLearners.Stay);
    }

    [Fact]
    public void Moving_on_completes_when_nothing_new_is_left()
    {
        var module = Module.Author(new ModuleWords(new("Prices"), LocalisedText.Empty, []));
        var first = ModuleVersion.First(module.Id);
        var (one, two) = (first.Add(Content("One")), first.Add(Content("Two")));
        module.Publish(first, null, null, host.Clock.Now);
        var progress = ModuleProgress.Start(_learner, module.Id, first.Id, host.Clock.Now);
        progress.Finish(one, [one.Id, two.Id], module.Item, host.Clock.Now).ShouldBeNull();
        var second = first.Next();
        second.Remove(second.Lessons[1].Id);
        module.Publish(second, first, null, host.Clock.Now, StartedLearners.SeeChanges);
        progress.MoveOn(first, second, module.Item, host.Clock.Now).ShouldNotBeNull();
        progress.CompletedAt.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Capsule_takes_five_to_ten_minutes(int minutes, bool isPublished)
    {
        var module = Module.Author(new ModuleWords(new("Breathe"), LocalisedText.Empty, [], IsCapsule: true));
        var version = ModuleVersion.First(module.Id);
        version.Add(Content("One") with { Minutes = minutes });
        var refused = Record.Exception(() => module.Publish(version, null, null, host.Clock.Now));
        (refused is null).ShouldBe(isPublished);
        version.State.ShouldBe(isPublished ? VersionState.Published : VersionState.Draft);
    }

    [Fact]
    public async Task Capsules_are_listed_and_found_by_competency()
    {
        var competency = await host.DbAsync(db => db.Set<RmTalent.Features.Competencies.Competency>().Where(c => c.Code == "empathy").Select(c => c.Id).SingleAsync());
        var module = Module.Author(new ModuleWords(new("Six calm minutes"), LocalisedText.Empty, [competency], IsCapsule: true));
        var version = ModuleVersion.First(module.Id);
        version.Add(Content("One") with { Minutes = 6 });
        module.Publish(version, null, null, host.Clock.Now);
        await host.GivenAsync(module, version);
        var learner = host.As(_learner, Roles.RelationshipManager);
        (await learner.OpenAsync("/learn?Capsules=true")).QuerySelectorAll("#items tbody tr").Length.ShouldBe(1);
        var trained = await learner.OpenAsync($"/learn?CompetencyId={competency}");
        trained.QuerySelector("#items")!.TextContent.ShouldContain("Six calm minutes");
        trained.QuerySelector("#items")!.TextContent.ShouldNotContain("Products and services");
    }

    [Fact]
    public async Task Preview_shows_what_is_typed_and_keeps_nothing()
    {
        var (module, _) = await ReadHalfAsync();
        var trainer = host.As(Guid.CreateVersion7(), Roles.Trainer);
        await trainer.SubmitAsync($"/teach/modules/{module}", "Begin a new draft");
        var page = await trainer.OpenAsync($"/teach/modules/{module}/lessons/new");
        var shown = await trainer.SubmitAsync($"/teach/modules/{module}/lessons/new", page, "Preview", ("Form.Body.En", "A **bold** word <script>alert(1)</script>"));
        shown.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await shown.Content.ReadAsStringAsync();
        html.ShouldContain("<strong>bold</strong>");
        html.ShouldNotContain("<script>alert");
        (await host.DbAsync(db => db.Set<Lesson>().CountAsync(l => db.Set<ModuleVersion>().Any(v => v.Id == l.ModuleVersionId && v.ModuleId == module && v.State == VersionState.Draft)))).ShouldBe(2);
    }

    [Fact]
    public async Task Film_of_ours_needs_captions_and_a_picture_its_words()
    {
        var (module, _) = await ReadHalfAsync();
        var trainer = host.As(Guid.CreateVersion7(), Roles.Trainer);
        (await Added("Film", "clip.mp4", [0, 0, 0, 24, .. "ftypmp42"u8, .. new byte[40]], "A meeting")).ShouldContain("A film needs captions");
        (await Added("Picture", "chart.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[40]], "")).ShouldContain("Fill this in", Case.Insensitive);
        (await Added("Picture", "notes.png", [.. "not a picture"u8], "Notes")).ShouldContain("Choose a file of this kind");

        async Task<string> Added(string kind, string file, byte[] bytes, string name)
        {
            var page = await trainer.OpenAsync($"/teach/modules/{module}/media");
            using var body = new MultipartFormDataContent
            {
                { new StringContent(page.QuerySelector("form[enctype] input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
                { new StringContent(kind), "Form.Kind" }, { new StringContent(name), "Form.Name.En" }, { new StringContent("en"), "Form.CaptionsLanguage" },
                { new ByteArrayContent(bytes), "Form.File", file },
            };
            var answer = await trainer.PostAsync($"/teach/modules/{module}/media", body);
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            return (await answer.HtmlAsync()).Body!.TextContent;
        }
    }

    [Fact]
    public async Task Lessons_show_pictures_films_and_files_with_their_words()
    {
        var (module, learner) = await ReadHalfAsync();
        var film = ModuleMedium.FilmOf(module, new("A meeting"), Guid.CreateVersion7(), Guid.CreateVersion7(), "nb", new("Hello <b>there</b>"));
        var picture = ModuleMedium.Picture(module, new("A \"chart\" that rises"), Guid.CreateVersion7());
        await host.GivenAsync(film, picture);
        var media = await host.DbAsync(db => LessonMedia.OfAsync(db, module, new Texts(), default));
        using var writer = new StringWriter();
        LessonText.Html($"Before\n\n![]({film.Path})\n\n![]({picture.Path})\n\n![](https://elsewhere.example/x.png)", media).WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        var html = writer.ToString();
        html.ShouldContain($"<track kind=\"captions\" default srclang=\"nb\" label=\"Captions\" src=\"{film.Path}/captions\"");
        html.ShouldContain("Hello &lt;b&gt;there");
        html.ShouldContain($"src=\"{picture.Path}\" alt=\"A &quot;chart&quot; that rises\"");
        html.ShouldNotContain("elsewhere.example");
        (await learner.GetAsync(film.Path)).StatusCode.ShouldBe(HttpStatusCode.NotFound); // no such bytes
    }

    private static LessonContent Content(string title) => new(new(title), new($"Text of {title}"), 5, Checks.None);

    /// <summary>A module of two lessons, of which the learner has read the first.</summary>
    private async Task<(Guid Module, HttpClient Learner)> ReadHalfAsync()
    {
        var module = Module.Author(new ModuleWords(new("Prices"), new("How to say them"), []));
        var version = ModuleVersion.First(module.Id);
        version.Add(Content("One"));
        version.Add(Content("Two"));
        module.Publish(version, null, null, host.Clock.Now);
        await host.GivenAsync(module, version);
        await host.DrainAsync();
        var learner = host.As(_learner, Roles.RelationshipManager);
        await learner.SubmitAsync($"/learn/modules/{module.Id}");
        (await learner.SubmitAsync($"/learn/modules/{module.Id}/lessons/1")).Headers.Location!.ToString().ShouldEndWith("/lessons/2");
        return (module.Id, learner);
    }

    private Task<int> ChangeSecondLessonAsync(Guid module) => host.DbAsync(async db =>
    {
        var next = (await db.ModuleVersions.Include(v => v.Lessons).SingleAsync(v => v.ModuleId == module)).Next();
        next.Rewrite(next.Lessons[1].Id, Content("Two") with { Body = new("Text of Two, and more") });
        db.Add(next);
        return await db.SaveChangesAsync();
    });
}
