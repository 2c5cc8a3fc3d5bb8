using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Certification;
using RmTalent.Features.Learning.Sessions;
using RmTalent.Platform.Localization;

namespace RmTalent.Tests.Features.Certification;

public sealed class TemplatePagesTests : IDisposable
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

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

    [Theory]
    [InlineData("Form.TitleNl", "voor {curse}")]
    [InlineData("Form.BodyNb", "har bestått {kurs}")]
    [InlineData("Form.BodyEn", "has passed {course")]
    [InlineData("Form.CriteriaNb", "{alt}")]
    public async Task Bad_placeholder_is_told_beside_its_field(string field, string text)
    {
        var id = await _host.TemplateAsync();
        var response = await _host.AsTrainer().SubmitAsync($"/certificates/templates/{id}", "Save", (field, text));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.HtmlAsync();
        page.GetElementById($"{field.Replace('.', '_')}-error")!.TextContent.ShouldContain("stands for nothing");
        var control = page.QuerySelector($"[name='{field}']")!;
        (control.GetAttribute("value") ?? control.TextContent.Trim()).ShouldBe(text);
    }

    [Fact]
    public async Task Own_colours_must_be_readable_and_reach_page_and_paper()
    {
        var id = await _host.TemplateAsync();
        var trainer = _host.AsTrainer();
        var pale = await trainer.SubmitAsync($"/certificates/templates/{id}", "Save", ("Form.Palette", "Own"), ("Form.Accent", "#88aadd"), ("Form.Ornament", "#c98a2b"));
        pale.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await pale.HtmlAsync()).GetElementById("Form_Accent-error")!.TextContent.ShouldContain("2.3 to 1");
        (await trainer.SubmitAsync($"/certificates/templates/{id}", "Save", ("Form.Palette", "Own"), ("Form.Accent", "purple"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await trainer.SubmitAsync($"/certificates/templates/{id}", "Save", ("Form.Palette", "Own"), ("Form.Accent", "#4A2C6F"), ("Form.Ornament", "#c98a2b"), ("Form.Seal", "None"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var award = await _host.AwardAsync(id, await _host.PersonAsync("Nora Lie"));
        var page = await trainer.OpenAsync($"/certificates/{award.Id}");
        page.QuerySelector(".doc-frame")!.ClassList.ShouldContain("colours-4a2c6f-c98a2b");
        page.QuerySelector(".doc-seal").ShouldBeNull();
        var sheet = page.QuerySelector("main link[rel=stylesheet]")!.GetAttribute("href")!;
        (await _host.Anonymous().GetStringAsync(sheet)).ShouldContain("--doc-accent: #4a2c6f");
        (await _host.Anonymous().GetAsync("/certificates/colours/%7Dx.css")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Pictures_show_in_the_preview_before_they_are_saved_and_on_the_paper_after()
    {
        var id = await _host.TemplateAsync();
        var trainer = _host.AsTrainer();
        var page = await trainer.OpenAsync($"/certificates/templates/{id}");
        (string, string, byte[])[] pictures = [("Form.Logo", "logo.png", Png), ("Form.Signature", "tessa.png", Png), ("Form.SealPicture", "seal.png", Png)];

        var preview = await (await trainer.SubmitAsync($"/certificates/templates/{id}", page, "Show the preview", pictures, ("Form.Seal", "Picture"))).HtmlAsync();
        preview.QuerySelectorAll(".doc-image img").Length.ShouldBe(2);
        preview.QuerySelectorAll("img.doc-signed").Length.ShouldBe(1);
        (await _host.DbAsync(db => db.CertificateTemplates.AsNoTracking().SingleAsync(t => t.Id == id))).Design.LogoId.ShouldBeNull();

        (await trainer.SubmitAsync($"/certificates/templates/{id}", page, "Save", pictures, ("Form.Seal", "Picture"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var award = await _host.AwardAsync(id, await _host.PersonAsync("Nora Lie"));
        (award.Snapshot.Design.LogoId, award.Snapshot.Design.SignatureId, award.Snapshot.Design.SealId).ShouldNotBe((null, null, null));
        (await trainer.OpenAsync($"/certificates/{award.Id}")).QuerySelectorAll("img.doc-signed").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Picture_that_cannot_be_drawn_is_refused_beside_its_field()
    {
        var id = await _host.TemplateAsync();
        var trainer = _host.AsTrainer();
        var page = await trainer.OpenAsync($"/certificates/templates/{id}");
        byte[] enormous = [.. Png];
        enormous[16] = 1; // 16 million pixels wide
        foreach (var bad in new[] { Png[..40], enormous, [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0], "no picture"u8.ToArray() })
        {
            var response = await trainer.SubmitAsync($"/certificates/templates/{id}", page, "Save", [("Form.Signature", "x.png", bad)]);
            response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await response.HtmlAsync()).GetElementById("Form_Signature-error").ShouldNotBeNull();
            (await trainer.SubmitAsync($"/certificates/templates/{id}", page, "Preview as PDF", [("Form.Signature", "x.png", bad)])).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Two_who_change_a_template_at_once_hear_of_each_other()
    {
        var id = await _host.TemplateAsync();
        var trainer = _host.AsTrainer();
        var early = await trainer.OpenAsync($"/certificates/templates/{id}");
        (await trainer.SubmitAsync($"/certificates/templates/{id}", "Save", ("Form.TitleEn", "First"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await trainer.SubmitAsync($"/certificates/templates/{id}", early, "Save", ("Form.TitleEn", "Second"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await _host.DbAsync(db => db.CertificateTemplates.AsNoTracking().SingleAsync(t => t.Id == id))).Title.En.ShouldBe("First");
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
