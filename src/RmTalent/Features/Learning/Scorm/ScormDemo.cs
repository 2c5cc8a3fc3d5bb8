using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Files;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Scorm;

/// <summary>A small package as an authoring tool would export it, completed by one colleague and begun by another.</summary>
internal sealed class ScormDemo(ScormImports imports, TimeProvider clock) : IDemoData
{
    private const string Manifest = """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest identifier="clean-desk" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="o"><organization identifier="o"><title>A clean desk</title>
            <item identifier="lesson" identifierref="page"><title>A clean desk</title></item></organization></organizations>
          <resources><resource identifier="page" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource></resources>
        </manifest>
        """;

    private const string Page = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A clean desk</title>
        <style>
        body { font: 1.125rem/1.6 system-ui, sans-serif; color: #1c2733; background: #fff; margin: 0 auto; max-width: 40rem; padding: 2rem 1.25rem }
        button { font: inherit; padding: .5rem 1.25rem; border: 1px solid #14535f; border-radius: .5rem; background: #14535f; color: #fff; cursor: pointer }
        fieldset { border: 1px solid #8d959d; border-radius: .5rem; margin: 1rem 0 } label { display: block; padding: .25rem 0 }
        </style></head>
        <body><main aria-live="polite"></main>
        <script>
        var pages = [
          '<h1>A clean desk</h1><p>A client file left open for one lunch break is the most common data breach in a branch. Three habits prevent it.</p>',
          '<h1>Three habits</h1><ol><li>Lock the screen whenever you stand up.</li><li>Paper goes into the locked drawer, not under the keyboard.</li><li>Speak of clients where only colleagues hear you.</li></ol>',
          '<h1>Your turn</h1><form><fieldset><legend>A client waits at your desk while you fetch a form. What first?</legend><label><input type="radio" name="q" value="0"> Hurry</label><label><input type="radio" name="q" value="1"> Lock the screen</label></fieldset></form>'
        ];
        var api = window.API_1484_11, at, main = document.querySelector('main');
        function show() {
          main.innerHTML = pages[at] + '<p><button>' + (at < pages.length - 1 ? 'Next' : 'Finish') + '</button></p>';
          main.querySelector('button').onclick = at < pages.length - 1 ? next : finish;
        }
        function next() { at++; api.SetValue('cmi.location', String(at)); api.SetValue('cmi.completion_status', 'incomplete'); api.Commit(''); show(); }
        function finish() {
          var picked = document.querySelector('input:checked'), right = picked && picked.value === '1';
          api.SetValue('cmi.score.scaled', right ? '1' : '0'); api.SetValue('cmi.success_status', right ? 'passed' : 'failed'); api.SetValue('cmi.completion_status', 'completed'); api.Commit('');
          main.innerHTML = right ? '<h1>Well done</h1><p>You may leave now.</p>' : '<h1>Not quite</h1><p><button>Try again</button></p>';
          if (!right) main.querySelector('button').onclick = show;
        }
        api.Initialize('');
        at = Number(api.GetValue('cmi.location')) || 0;
        show();
        </script></body></html>
        """;

    public int Order => 705;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.ScormPackages.AnyAsync(cancellationToken))
        {
            return;
        }

        using var zip = Zip();
        var imported = clock.GetUtcNow().AddDays(-40);
        var upload = await imports.TakeAsync(zip, "clean-desk.zip", new FilePlace(Guid.CreateVersion7(), "scorm"), DemoPeople.Tessa.Id, cancellationToken);
        var about = await db.Set<Competencies.Competency>().Where(c => c.Code == "risk-compliance").Select(c => c.Id).ToListAsync(cancellationToken);
        var package = ScormPackage.Import(new ScormWords(new LocalisedText("A clean desk", "Et ryddig skrivebord", "Een opgeruimd bureau"), 10, about), upload, imported);
        db.Add(package);
        await db.SaveChangesAsync(cancellationToken);
        Take(db, package, DemoPeople.Emma, imported.AddDays(3), ScormCompletion.Completed, ScormSuccess.Passed, 100, 340);
        Take(db, package, DemoPeople.Nora, clock.GetUtcNow().AddDays(-17), ScormCompletion.Completed, ScormSuccess.Passed, 90, 410);
        Take(db, package, DemoPeople.Jonas, imported.AddDays(20), ScormCompletion.Incomplete, ScormSuccess.Unknown, null, 95);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static void Take(AppDbContext db, ScormPackage package, DemoPerson person, DateTimeOffset at, ScormCompletion completion, ScormSuccess success, decimal? score, int seconds)
    {
        var attempt = ScormAttempt.Begin(package.Current, person.Id, 1, at);
        var isDone = attempt.Take(package.Current.Manifest, new ScormReport("lesson", at, 1, completion, success, score, seconds, """{"cmi.location":"1"}"""), at);
        db.Add(attempt);
        if (isDone)
        {
            db.Add(Completion.Of(person.Id, package.Item, attempt.Id, at, score));
        }
    }

    private static MemoryStream Zip()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in new[] { (ManifestReader.FileName, Manifest), ("index.html", Page) })
            {
                using var into = zip.CreateEntry(name).Open();
                into.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream;
    }
}
