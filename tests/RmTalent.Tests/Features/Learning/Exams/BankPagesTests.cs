using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.Learning.Exams;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Learning.Exams;

/// <summary>What trainers do in the bank, in exams and with what came of them.</summary>
public sealed class BankPagesTests(TestHost host) : IClassFixture<TestHost>
{
    private readonly HttpClient _trainer = host.As(Guid.CreateVersion7(), Roles.Trainer);

    [Fact]
    public async Task Import_previews_says_what_is_wrong_on_which_line_and_takes_all_or_the_good()
    {
        const string Gift = "Is import line four true? {T}\n\nNo braces\n\nHow many imports? {#2}";
        var about = await CompetencyAsync();
        var preview = await _trainer.SubmitAsync("/teach/questions/import", "preview", ("Form.Text", Gift), ("Form.CompetencyId", about), ("Form.Topic", "imported"));
        preview.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await preview.HtmlAsync();
        page.QuerySelector("#preview")!.TextContent.ShouldContain("2 good, 1 with errors");
        page.QuerySelectorAll("main tbody tr")[0].TextContent.ShouldContain("A question needs its answers in braces");
        page.QuerySelectorAll("main tbody tr")[0].QuerySelector("td")!.TextContent.ShouldBe("3");

        (await _trainer.SubmitAsync("/teach/questions/import", page, "import")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await CountAsync()).ShouldBe(0, "all or nothing");
        (await _trainer.SubmitAsync("/teach/questions/import", page, "import", ("Form.SkipsErrors", "true"))).EnsureRedirect();
        (await CountAsync()).ShouldBe(2);
        var again = await _trainer.SubmitAsync("/teach/questions/import", "preview", ("Form.Text", Gift), ("Form.CompetencyId", about));
        (await again.HtmlAsync()).QuerySelector("#preview")!.TextContent.ShouldContain("0 good, 3 with errors");

        Task<int> CountAsync() => host.DbAsync(db => db.Questions.CountAsync(q => q.Topic == "imported"));
    }

    [Theory]
    [InlineData("gift")]
    [InlineData("csv")]
    public async Task Exported_bank_can_be_imported(string format)
    {
        var export = await (await _trainer.GetAsync($"/teach/questions/export/{format}?Filter.Topic=aml")).Content.ReadAsStringAsync();
        var rows = format == "gift" ? GiftReader.Read(export) : QuestionCsv.Read(export);
        rows.Count.ShouldBe(await host.DbAsync(db => db.Questions.CountAsync(q => q.Topic == "aml")));
        rows.ShouldAllBe(r => r.Error == null && r.Competency == "risk-compliance" && r.Topic == "aml" && r.Content!.Text.Nl.Length > 0);
    }

    [Fact]
    public async Task Bank_is_searched_and_a_question_goes_to_the_archive_and_back()
    {
        var id = await host.GivenAsync(Question.Ask(new QuestionWords(Guid.Parse(await CompetencyAsync()), "shelf", ExamCase.True("Zebras are striped"), 1)));
        (await FindsAsync("Filter.Q=zebras+STRIPED")).ShouldBeTrue();
        (await FindsAsync("Filter.Q=zebras+spotted")).ShouldBeFalse();
        (await FindsAsync("Filter.Kind=Numeric&Filter.Q=zebras")).ShouldBeFalse();
        (await _trainer.SubmitAsync($"/teach/questions/{id}", "Archive")).EnsureRedirect();
        (await FindsAsync("Filter.Q=zebras")).ShouldBeFalse();
        (await FindsAsync("Filter.Q=zebras&Filter.Archived=true")).ShouldBeTrue();
        (await _trainer.SubmitAsync($"/teach/questions/{id}", "Take back from the archive")).EnsureRedirect();
        (await FindsAsync("Filter.Q=zebras")).ShouldBeTrue();

        async Task<bool> FindsAsync(string query) => (await _trainer.OpenAsync($"/teach/questions?{query}")).QuerySelector($"a[href='/teach/questions/{id}']") is not null;
    }

    [Fact]
    public async Task Fixed_questions_are_chosen_ordered_and_kept_in_the_bank()
    {
        var exam = await ExamCase.WithAsync(host, ExamRules.Default, ExamCase.True("Pick one"), ExamCase.True("Pick two"));
        var section = await host.DbAsync(db => db.Exams.Where(e => e.Id == exam.ExamId).Select(e => e.Sections).SingleAsync());
        var path = $"/teach/exams/{exam.ExamId}/sections/{section.All[0].Id}";
        (await _trainer.SubmitAsync(path, "Move up: Pick two")).EnsureRedirect();
        (await QuestionsAsync()).ShouldBe([exam.Questions[1], exam.Questions[0]]);
        (await _trainer.SubmitAsync(path, "Take out: Pick one")).EnsureRedirect();
        (await QuestionsAsync()).ShouldBe([exam.Questions[1]]);
        (await _trainer.SubmitAsync($"/teach/questions/{exam.Questions[1]}", "Archive")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "an exam asks it");

        Task<IReadOnlyList<Guid>?> QuestionsAsync() => host.DbAsync(async db => (await db.Exams.Where(e => e.Id == exam.ExamId).Select(e => e.Sections).SingleAsync()).All[0].Questions);
    }

    [Fact]
    public async Task Two_trainers_who_edit_one_question_do_not_overwrite_each_other()
    {
        var id = await host.GivenAsync(Question.Ask(new QuestionWords(Guid.Parse(await CompetencyAsync()), "race", ExamCase.True("Who is first?"), 1)));
        var stale = await _trainer.OpenAsync($"/teach/questions/{id}");
        (await _trainer.SubmitAsync($"/teach/questions/{id}", "Save", ("Form.Points", "2"))).EnsureRedirect();
        (await _trainer.SubmitAsync($"/teach/questions/{id}", stale, "Save")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Statistics_hide_few_people_and_show_many()
    {
        var exam = await ExamCase.WithAsync(host, ExamRules.Default, [.. Enumerable.Range(1, 4).Select(n => ExamCase.True($"Item {n}"))]);
        for (var n = 0; n < 10; n++)
        {
            await exam.ForAnother().SitAsync(right: n % 5);
            if (n == 3)
            {
                (await _trainer.OpenAsync($"/teach/exams/{exam.ExamId}/statistics")).QuerySelector("main table").ShouldBeNull("four people are too few");
            }
        }

        var page = await _trainer.OpenAsync($"/teach/exams/{exam.ExamId}/statistics");
        page.QuerySelectorAll("main tbody tr").Length.ShouldBe(4);
        var first = page.QuerySelectorAll("main tbody tr").Single(r => r.TextContent.Contains("Item 1", StringComparison.Ordinal));
        first.TextContent.ShouldContain("80 %");
        page.QuerySelector(".tiles")!.TextContent.ShouldContain("0.8");
    }

    private Task<string> CompetencyAsync() => host.DbAsync(db => db.Competencies.OrderBy(c => c.Position).Select(c => c.Id.ToString()).FirstAsync());
}
