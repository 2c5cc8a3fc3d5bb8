using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning.Scorm;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Learning.Scorm;

public sealed class ScormImportTests : IDisposable
{
    private static readonly Guid Trainer = Guid.CreateVersion7();

    private readonly TestHost _host = new();

    [Fact]
    public void Manifest_of_scorm_12_is_read()
    {
        var manifest = Read(Packages.Scorm12(parts: 2));
        (manifest.Standard, manifest.Title, manifest.Items.Count).ShouldBe((ScormStandard.Scorm12, "Saying no", 2));
        manifest.Items[1].ShouldBe(new ScormItem("i2", "Part 2", "sco/part 2.html", "?p=2", Reports: true, "80", "begin"));
    }

    [Fact]
    public void Manifest_of_scorm_2004_is_read()
    {
        var manifest = Read(Packages.Scorm2004());
        (manifest.Standard, manifest.Title).ShouldBe((ScormStandard.Scorm2004, "Calm under pressure"));
        manifest.Items.Select(i => (i.Path, i.Query, i.Reports)).ShouldBe([("content/index.html", "?mode=x", true), ("content/read.html", "", false)]);
    }

    public static TheoryData<string, byte[], string> Bad() => new()
    {
        { "up", Packages.With("../../etc/passwd", [1]), "leads out of it" },
        { "up in the middle", Packages.With("a/../../b.html", [1]), "leads out of it" },
        { "backslash", Packages.With("..\\..\\b.html", [1]), "leads out of it" },
        { "root", Packages.With("/etc/passwd", [1]), "leads out of it" },
        { "drive", Packages.With("C:\\b.html", [1]), "leads out of it" },
        { "long name", Packages.With(new string('a', 300), [1]), "leads out of it" },
        { "link", Packages.With("link.html", "/etc/passwd"u8.ToArray(), unchecked((int)0xA1FF0000)), "a link in the place of a file" },
        { "twin", Packages.With("SCO/STYLE.CSS", [1]), "two files of one name" },
        { "bomb", Packages.With("bomb.html", new byte[30_000_000]), "unpacks to more than 100 times" },
        { "big file", Packages.With("big.bin", new byte[40_000_000]), "unpacks to more than" },
        { "many", Packages.Zip(Enumerable.Range(0, ScormArchive.MaxEntries + 1).Select(n => ($"{n}.txt", "x"))), "more than 3000 files" },
        { "no manifest", Packages.Zip([("index.html", "<p>")]), "imsmanifest.xml does not lie at its top" },
        { "manifest below", Packages.Zip([("course/imsmanifest.xml", "<manifest/>")]), "imsmanifest.xml does not lie at its top" },
        { "no xml", Packages.Saying("hello"), "cannot be read" },
        { "entities", Packages.Saying("<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><manifest>&x;</manifest>"), "cannot be read" },
        { "laughs", Packages.Saying("<!DOCTYPE m [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><manifest>&b;</manifest>"), "cannot be read" },
        { "empty", Packages.Saying("<manifest/>"), "names nothing that can be started" },
        { "gone", Packages.Saying(Manifest("1.2", "gone.html")), "lacks the file that its part One begins with" },
        { "elsewhere", Packages.Saying(Manifest("1.2", "https://evil.example/a.html")), "lacks the file" },
        { "out", Packages.Saying(Manifest("1.2", "../a.html")), "lacks the file" },
        { "out in code", Packages.Saying(Manifest("1.2", "%2e%2e/a.html")), "lacks the file" },
        { "script", Packages.Saying(Manifest("1.2", "javascript:alert(1)")), "lacks the file" },
        { "unknown", Packages.Saying(Manifest("9.9", "a.html")), "no version of SCORM that is known here" },
        { "no zip", "PK but no zip"u8.ToArray(), "something else, or damaged" },
        { "cut", Packages.Scorm12()[..400], "something else, or damaged" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Package_that_cannot_be_trusted_is_refused_beside_the_field(string what, byte[] package, string says)
    {
        var answer = await ImportAsync(package);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, what);
        (await answer.HtmlAsync()).GetElementById("Upload-error")!.TextContent.ShouldContain(says);
        (await _host.DbAsync(db => db.ScormPackages.AnyAsync())).ShouldBeFalse();
        (await _host.DbAsync(db => db.Set<StoredFile>().AnyAsync(f => f.Purpose == "scorm" && f.KeptAt != null && f.Name == "package.zip"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Size_that_an_archive_tells_of_itself_is_held_to()
    {
        var package = Packages.With("lie.html", Encoding.ASCII.GetBytes(new string('x', 5_000_000)));
        var name = package.AsSpan().LastIndexOf("lie.html"u8); // in the directory at the end: 46 bytes of head, and the size 24 bytes into it
        BitConverter.TryWriteBytes(package.AsSpan(name - 46 + 24), 10).ShouldBeTrue();
        using var archive = ScormArchive.Open(new MemoryStream(package));
        try
        {
            archive.Check();
            (await archive.ReadAsync("lie.html", default))!.Length.ShouldBe(10);
        }
        catch (RefusedException)
        {
            // As well.
        }
    }

    [Fact]
    public void Random_damage_never_ends_in_anything_but_a_refusal()
    {
        var chance = new Random(4);
        foreach (var n in Enumerable.Range(0, 2000))
        {
            var package = n % 2 == 0 ? Packages.Scorm12() : Packages.Scorm2004();
            for (var hit = 0; hit < 1 + (n % 8); hit++)
            {
                package[chance.Next(package.Length)] = (byte)chance.Next(256);
            }

            try
            {
                _ = Read(package);
            }
            catch (Exception refused) when (refused is RefusedException or InvalidDataException)
            {
                // Said in words.
            }
        }
    }

    [Fact]
    public async Task Trainer_imports_describes_replaces_and_archives()
    {
        var imported = await ImportAsync(Packages.Scorm12());
        imported.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = imported.Headers.Location!.ToString();
        var trainer = _host.As(Trainer, Roles.Trainer);
        (await trainer.OpenAsync("/teach/packages")).QuerySelector("tbody")!.TextContent.ShouldContain("SCORM 1.2");

        (await trainer.SubmitAsync(page, "Save", ("Form.Title.En", "Renamed"), ("Form.Minutes", "45"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var old = await trainer.OpenAsync($"{page}/version");
        (await trainer.SubmitAsync($"{page}/version", old, "Upload", [("Upload", "two.zip", Packages.Scorm2004())])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var package = await _host.DbAsync(db => db.ScormPackages.AsNoTracking().SingleAsync());
        (package.Minutes, package.Current.Number, package.Current.Manifest.Standard).ShouldBe((45, 2, ScormStandard.Scorm2004));
        (await _host.As(Trainer, Roles.RelationshipManager).OpenAsync("/learn")).Body!.TextContent.ShouldContain("Renamed");

        (await trainer.SubmitAsync($"{page}/archive")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _host.As(Trainer, Roles.RelationshipManager).OpenAsync("/learn")).Body!.TextContent.ShouldNotContain("Renamed");
        (await _host.As(Trainer, Roles.RelationshipManager).GetAsync($"/learn/packages/{package.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _host.As(Trainer, Roles.RelationshipManager).GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    public void Dispose() => _host.Dispose();

    private static string Manifest(string version, string href) =>
        $"<manifest><metadata><schemaversion>{version}</schemaversion></metadata><organizations><organization><item identifier=\"i\" identifierref=\"r\"><title>One</title></item></organization></organizations>"
        + $"<resources><resource identifier=\"r\" scormtype=\"sco\" href=\"{href}\"/></resources></manifest>";

    private static ScormManifest Read(byte[] package)
    {
        using var archive = ScormArchive.Open(new MemoryStream(package));
        archive.Check();
        return ManifestReader.Read(archive);
    }

    private async Task<HttpResponseMessage> ImportAsync(byte[] package)
    {
        var trainer = _host.As(Trainer, Roles.Trainer);
        var page = await trainer.OpenAsync("/teach/packages/new");
        return await trainer.SubmitAsync("/teach/packages/new", page, "Import", [("Upload", "package.zip", package)], ("Form.Title.En", "Taken"), ("Form.Minutes", "10"));
    }
}
