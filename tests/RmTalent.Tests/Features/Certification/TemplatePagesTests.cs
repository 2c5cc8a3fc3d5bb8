using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Certification;
using RmTalent.Features.Learning.Sessions;
using RmTalent.Platform.Localization;

namespace RmTalent.Tests.Features.Certification;

public sealed class TemplatePagesTests : IDisposable
{
    private readonly TestHost _host = new();

    [Fact]
    public async Task Site_starts_with_three_templates_in_three_languages()
    {
        var templates = await _host.DbAsync(db => db.CertificateTemplates.AsNoTracking().ToListAsync());
        templates.Count.ShouldBe(3);
        templates.ShouldAllBe(t => t.Name.Nb != "" && t.Name.Nl != "" && t.Title.Nb != "" && t.Title.Nl != "" && t.Body.Nb != "" && t.Body.Nl != "");
    }

    [Fact]
    public async Task Trainer_makes_a_template()
    {
        var response = await _host.AsTrainer().SubmitAsync("/certificates/templates/new", "Save", ("Form.NameEn", "Ethics"), ("Form.TitleEn", "Certificate"),
            ("Form.BodyEn", "has passed {course}"), ("Form.ValidMonths", "24"), ("Form.Palette", "Burgundy"), ("Form.Orientation", "Portrait"));

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var template = await _host.DbAsync(db => db.CertificateTemplates.OrderByDescending(t => t.Id).FirstAsync());
        (template.Name.En, template.ValidMonths, template.Design).ShouldBe(("Ethics", 24, new CertificateDesign(Palette.Burgundy, Orientation.Portrait)));
    }

    [Fact]
    public async Task Wrong_words_are_refused_and_stay()
    {
        var response = await _host.AsTrainer().SubmitAsync("/certificates/templates/new", "Save", ("Form.NameEn", "Ethics"), ("Form.TitleEn", "Certificate"), ("Form.BodyEn", "has passed {curse}"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.HtmlAsync();
        page.QuerySelector("[name='Form.BodyEn']")!.TextContent.Trim().ShouldBe("has passed {curse}");
        page.Body!.TextContent.ShouldContain("{curse} stands for nothing");
        (await _host.AsTrainer().SubmitAsync("/certificates/templates/new", "Save", ("Form.ValidMonths", "many"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Preview_shows_what_is_typed_and_keeps_nothing()
    {
        var client = _host.AsTrainer();
        var id = await _host.TemplateAsync();
        var page = await client.OpenAsync($"/certificates/templates/{id}");
        client.DefaultRequestHeaders.Add("HX-Request", "true");

        var html = await (await client.SubmitAsync($"/certificates/templates/{id}", page, "Show the preview", ("Form.TitleEn", "Bravo"), ("Form.PreviewLanguage", "en"))).HtmlAsync();
        var pdf = await client.SubmitAsync($"/certificates/templates/{id}", page, "Preview as PDF", ("Form.TitleEn", "Bravo"));

        html.QuerySelector(".doc-title")!.TextContent.ShouldBe("Bravo");
        html.QuerySelector("header").ShouldBeNull();
        (pdf.StatusCode, pdf.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "application/pdf"));
        (await _host.DbAsync(db => db.CertificateTemplates.AsNoTracking().SingleAsync(t => t.Id == id))).Title.En.ShouldBe("Certificate");
        (await _host.DbAsync(db => db.Awards.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Rule_is_set_once_and_removed()
    {
        var template = await _host.TemplateAsync();
        var course = await _host.GivenAsync(Course.Design(new CourseWords(new LocalisedText("Clean money"), LocalisedText.Empty, 90, [])));
        var client = _host.AsTrainer();

        (await client.SubmitAsync($"/certificates/templates/{template}/rules", ("Form.Item", course.ToString()))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.SubmitAsync($"/certificates/templates/{template}/rules", ("Form.Item", course.ToString()))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var rule = await _host.DbAsync(db => db.IssueRules.SingleAsync());
        (await client.SubmitAsync($"/certificates/rules/{rule.Id}/remove")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _host.DbAsync(db => db.IssueRules.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task List_is_searched_filtered_and_exported_alike()
    {
        var template = await _host.TemplateAsync();
        await _host.AwardAsync(template, await _host.PersonAsync("=Nora Søren"));
        _host.Clock.PassDays(340);
        await _host.AwardAsync(template, await _host.PersonAsync("Lars Dahl"));
        var client = _host.AsTrainer();

        foreach (var (query, rows) in new[] { ("", 2), ("?Filter.Q=soren", 1), ("?Filter.EndsWithin=30", 1), ("?Filter.State=Revoked", 0), ("?sort=-ends", 2), ("?sort=name", 2), ($"?Filter.Template={template}", 2), ("?after=x&Filter.Q=%00", 2) })
        {
            (await client.OpenAsync("/certificates" + query)).QuerySelectorAll("tbody tr").Length.ShouldBe(rows, query);
        }

        var csv = await client.GetStringAsync("/certificates/csv?Filter.Q=soren");
        csv.ShouldContain("'=Nora Søren");
        csv.ShouldNotContain("Lars");
    }

    public void Dispose() => _host.Dispose();
}
