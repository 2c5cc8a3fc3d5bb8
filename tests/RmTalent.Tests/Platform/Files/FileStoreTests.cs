using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;

namespace RmTalent.Tests.Platform.Files;

public sealed class FileStoreTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly FilePlace Place = new(Guid.CreateVersion7(), "cv", "Form.Cv");

    [Fact]
    public async Task What_goes_in_comes_out()
    {
        var content = Samples.Pdf(1_000_001);
        var id = await SaveAsync(content, "../../Ævåk\u202Efdp.exe");
        await InScopeAsync(async (files, _) =>
        {
            var file = (await files.FindAsync(id, default)).ShouldNotBeNull();
            file.Name.ShouldBe("Ævåkfdp.exe.pdf");
            file.Size.ShouldBe(content.Length);
            file.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(content)));
            await using var stream = files.Open(file);
            var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            copy.ToArray().ShouldBe(content);
            stream.Position = 700_000;
            stream.ReadByte().ShouldBe(content[700_000]);
        });
    }

    [Fact]
    public async Task Download_is_an_attachment_that_nothing_renders()
    {
        var id = await SaveAsync(Samples.Pdf(2000), "CV Bjørn.pdf");
        await InScopeAsync(async (files, services) =>
        {
            var context = new DefaultHttpContext { RequestServices = services, Response = { Body = new MemoryStream() } };
            await (await files.DownloadAsync(id, default)).ExecuteResultAsync(new ActionContext(context, new(), new()));
            var headers = context.Response.Headers;
            headers.ContentDisposition.ToString().ShouldStartWith("attachment");
            headers.ContentDisposition.ToString().ShouldContain("CV%20Bj%C3%B8rn.pdf");
            headers.XContentTypeOptions.ToString().ShouldBe("nosniff");
            headers.ContentSecurityPolicy.ToString().ShouldStartWith("sandbox");
            headers.CacheControl.ToString().ShouldBe("private, no-store");
            context.Response.ContentLength.ShouldBe(2000);
            (await files.DownloadAsync(Guid.CreateVersion7(), default)).ShouldBeOfType<NotFoundResult>();
        });
    }

    [Fact]
    public async Task A_file_whose_record_was_not_saved_does_not_exist_and_is_swept()
    {
        Guid id = default;
        await InScopeAsync(async (files, _) => id = (await files.SaveAsync(new MemoryStream(Samples.Pdf(1000)), "a.pdf", Place, UploadRule.Document, default)).Id);
        await InScopeAsync(async (files, services) =>
        {
            (await files.FindAsync(id, default)).ShouldBeNull();
            (await files.RemoveUnkeptAsync(host.Clock.Now.AddDays(1), default)).ShouldBeGreaterThan(0);
            (await services.GetRequiredService<AppDbContext>().Set<FileChunk>().AnyAsync(c => c.FileId == id)).ShouldBeFalse();
        });
    }

    [Fact]
    public async Task Removing_a_record_removes_its_bytes()
    {
        var place = new FilePlace(Guid.CreateVersion7(), "cv");
        var id = await SaveAsync(Samples.Pdf(600_000), "a.pdf", place);
        await InScopeAsync(async (files, services) =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            (await db.Set<FileChunk>().CountAsync(c => c.FileId == id)).ShouldBe(3);
            await files.RemoveAllOfAsync(place.SubjectId, default);
            await db.SaveChangesAsync();
            (await db.Set<FileChunk>().CountAsync(c => c.FileId == id)).ShouldBe(0);
        });
    }

    [Fact]
    public async Task Only_what_the_content_says_is_accepted()
    {
        (await RefusedAsync("MZ\x90 not a pdf"u8.ToArray(), "cv.pdf")).Key.ShouldStartWith("Choose a file");
        (await RefusedAsync(Samples.Zip(("a.txt", "x")), "cv.docx")).Key.ShouldStartWith("Choose a file");
        (await RefusedAsync(Samples.Docx("hello", mainType: "application/vnd.ms-word.document.macroEnabled.main+xml"), "cv.docx")).Key.ShouldStartWith("Choose a file");
        (await RefusedAsync([], "cv.pdf")).Key.ShouldBe("The file is empty");
        var large = await RefusedAsync(Samples.Pdf((int)UploadRule.Document.MaxBytes + 1), "cv.pdf");
        (large.Key, large.Field).ShouldBe(("The file is larger than {0} MB", "Form.Cv"));
        (await RefusedAsync(Samples.Docx("x")[..200], "cv.docx")).Key.ShouldStartWith("Choose a file");
    }

    [Theory]
    [InlineData("cv.pdf", FileKind.Pdf, "cv.pdf")]
    [InlineData("C:\\Users\\anna\\cv.PDF", FileKind.Pdf, "cv.pdf")]
    [InlineData("../../etc/passwd", FileKind.Pdf, "passwd.pdf")]
    [InlineData("a\r\nSet-Cookie: x\".pdf", FileKind.Pdf, "aSet-Cookie x.pdf")]
    [InlineData("<img src=x onerror=alert(1)>.jpeg", FileKind.Jpeg, "img src=x onerror=alert(1).jpg")]
    [InlineData("\u202Efdp.exe", FileKind.Docx, "fdp.exe.docx")]
    [InlineData(" ...", FileKind.Png, "file.png")]
    [InlineData(null, FileKind.Pdf, "file.pdf")]
    public void Names_are_safe(string? given, FileKind kind, string safe) => FileName.Safe(given, kind).ShouldBe(safe);

    [Fact]
    public void Names_are_short_and_whole() => FileName.Safe("\ud83d" + string.Concat(Enumerable.Repeat("😀", 200)), FileKind.Pdf).Length.ShouldBeLessThanOrEqualTo(StoredFile.NameMaxLength);

    [Fact]
    public async Task Damaged_and_hostile_files_are_refused_and_never_fail()
    {
        var random = new Random(7);
        foreach (var sample in new[] { Samples.Docx("hello"), Samples.Pdf(3000), Samples.Zip(("[Content_Types].xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>")) })
        {
            for (var i = 0; i < 300; i++)
            {
                var damaged = sample.ToArray();
                for (var n = 0; n < 1 + i % 8; n++)
                {
                    damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                }

                FileKinds.Detect(new MemoryStream(damaged));
            }
        }

        FileKinds.Detect(new MemoryStream(Samples.Zip(("[Content_Types].xml", "<Types>" + new string(' ', 50_000_000) + "</Types>")))).ShouldBeNull();
        await Task.CompletedTask;
    }

    private async Task<RefusedException> RefusedAsync(byte[] content, string name) =>
        await Should.ThrowAsync<RefusedException>(() => SaveAsync(content, name));

    private async Task<Guid> SaveAsync(byte[] content, string name, FilePlace? place = null)
    {
        Guid id = default;
        await InScopeAsync(async (files, services) =>
        {
            id = (await files.SaveAsync(new MemoryStream(content), name, place ?? Place, UploadRule.Document, default)).Id;
            await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
        });
        return id;
    }

    private async Task InScopeAsync(Func<FileStore, IServiceProvider, Task> work)
    {
        using var scope = host.Services.CreateScope();
        await work(scope.ServiceProvider.GetRequiredService<FileStore>(), scope.ServiceProvider);
    }
}

internal static class Samples
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>Bytes that begin like a PDF.</summary>
    public static byte[] Pdf(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        "%PDF-1.7\n"u8.CopyTo(bytes);
        return bytes;
    }

    public static byte[] Docx(string text, string mainType = Word) => Zip(
        ("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="{mainType}"/></Types>"""),
        ("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"""));

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
