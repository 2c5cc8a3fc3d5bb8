using System.IO.Compression;
using System.Text;

namespace RmTalent.Tests.Features.Learning.Scorm;

/// <summary>Packages as authoring tools make them, and as nobody should.</summary>
internal static class Packages
{
    /// <summary>Finds the API as ADL tells authors to, goes from page to page, and keeps where it was.</summary>
    private const string Sco = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Lesson</title>
        <script>
        function find(name) { var w = window; for (var n = 0; n < 7; n++) { try { if (w[name]) return w[name]; } catch (e) { return null; } if (w.parent === w) return null; w = w.parent; } return null; }
        var is2004 = STANDARD, api = find(is2004 ? 'API_1484_11' : 'API');
        function get(n) { return is2004 ? api.GetValue(n) : api.LMSGetValue(n); }
        function set(n, v) { return is2004 ? api.SetValue(n, v) : api.LMSSetValue(n, v); }
        function commit() { return is2004 ? api.Commit('') : api.LMSCommit(''); }
        function show() { document.getElementById('page').textContent = 'Page ' + page; }
        var page = 1;
        window.onload = function () {
          if (is2004) api.Initialize(''); else api.LMSInitialize('');
          page = Number(get(is2004 ? 'cmi.location' : 'cmi.core.lesson_location')) || 1;
          document.getElementById('who').textContent = get(is2004 ? 'cmi.learner_name' : 'cmi.core.student_name');
          document.getElementById('kept').textContent = get('cmi.suspend_data');
          document.getElementById('entry').textContent = get(is2004 ? 'cmi.entry' : 'cmi.core.entry');
          try { document.getElementById('reach').textContent = String(parent.document.title.length); } catch (e) { document.getElementById('reach').textContent = 'walled'; }
          show();
        };
        function next() {
          page++;
          set(is2004 ? 'cmi.location' : 'cmi.core.lesson_location', String(page));
          set('cmi.suspend_data', 'seen ' + page);
          set(is2004 ? 'cmi.completion_status' : 'cmi.core.lesson_status', 'incomplete');
          commit(); show();
        }
        function finish(score) {
          if (is2004) { set('cmi.score.scaled', String(score / 100)); set('cmi.success_status', score >= 80 ? 'passed' : 'failed'); set('cmi.completion_status', 'completed'); api.Terminate(''); }
          else { set('cmi.core.score.raw', String(score)); set('cmi.core.lesson_status', score >= 80 ? 'passed' : 'failed'); api.LMSFinish(''); }
          document.getElementById('page').textContent = 'Finished';
        }
        </script><link rel="stylesheet" href="style.css"></head>
        <body><h1>Lesson</h1><p id="page"></p><p id="who"></p><p id="kept"></p><p id="entry"></p><p id="reach"></p>
        <button onclick="next()">Next</button><button onclick="finish(90)">Finish well</button><button onclick="finish(10)">Finish badly</button></body></html>
        """;

    /// <param name="parts">How many.</param>
    /// <param name="needs">Each asks for the one before, as SCORM 1.2 writes it.</param>
    public static byte[] Scorm12(int parts = 1, bool needs = false) => Zip(
    [
        ("imsmanifest.xml", $"""
            <?xml version="1.0"?>
            <manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
              <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
              <organizations default="o"><organization identifier="o"><title>Saying no</title>{string.Concat(Enumerable.Range(1, parts).Select(n =>
                  $"<item identifier=\"i{n}\" identifierref=\"r{n}\"><title>Part {n}</title><adlcp:masteryscore>80</adlcp:masteryscore><adlcp:datafromlms>begin</adlcp:datafromlms>{(needs && n > 1 ? $"<adlcp:prerequisites type=\"aicc_script\">i{n - 1}</adlcp:prerequisites>" : "")}</item>"))}</organization></organizations>
              <resources>{string.Concat(Enumerable.Range(1, parts).Select(n =>
                  $"<resource identifier=\"r{n}\" type=\"webcontent\" adlcp:scormtype=\"sco\" href=\"sco/part%20{n}.html?p={n}\"><file href=\"sco/part%20{n}.html\"/></resource>"))}</resources>
            </manifest>
            """),
        .. Enumerable.Range(1, parts).Select(n => ($"sco/part {n}.html", Sco.Replace("STANDARD", "false", StringComparison.Ordinal))),
        ("sco/style.css", "body { color: rgb(1, 2, 3) }"),
    ]);

    /// <summary>Two reporting parts. The first asks to go on when it is finished.</summary>
    /// <param name="isFree">Whether its author lets learners choose.</param>
    public static byte[] Sequenced(bool isFree) => Zip(
    [
        ("imsmanifest.xml", $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="m" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
              <metadata><schema>ADL SCORM</schema><schemaversion>2004 3rd Edition</schemaversion></metadata>
              <organizations default="o"><organization identifier="o"><title>Two steps</title>
                <item identifier="one" identifierref="r1"><title>First step</title></item><item identifier="two" identifierref="r2"><title>Second step</title></item>
                <imsss:sequencing><imsss:controlMode choice="{(isFree ? "true" : "false")}" flow="true"/></imsss:sequencing></organization></organizations>
              <resources><resource identifier="r1" type="webcontent" adlcp:scormType="sco" href="one.html"/><resource identifier="r2" type="webcontent" adlcp:scormType="sco" href="two.html"/></resources>
            </manifest>
            """),
        ("one.html", Sco.Replace("STANDARD", "true", StringComparison.Ordinal).Replace("api.Terminate('')", "set('adl.nav.request', 'continue'); api.Terminate('')", StringComparison.Ordinal)),
        ("two.html", Sco.Replace("STANDARD", "true", StringComparison.Ordinal)),
    ]);

    public static byte[] Scorm2004() => Zip(
    [
        ("imsmanifest.xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="m" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
              <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
              <organizations default="o2"><organization identifier="o1"><title>Other</title></organization>
                <organization identifier="o2"><title>Calm under pressure</title><item identifier="i1" identifierref="r1" parameters="?mode=x"><title>Lesson</title></item>
                <item identifier="i2" identifierref="r2"><title>Reading</title></item></organization></organizations>
              <resources xml:base="content/"><resource identifier="r1" type="webcontent" adlcp:scormType="sco" href="index.html"/><resource identifier="r2" type="webcontent" adlcp:scormType="asset" href="read.html"/></resources>
            </manifest>
            """),
        ("content/index.html", Sco.Replace("STANDARD", "true", StringComparison.Ordinal)),
        ("content/read.html", "<p>Only to read.</p>"),
        ("content/style.css", "body { color: rgb(4, 5, 6) }"),
    ]);

    public static byte[] Zip(IEnumerable<(string Name, string Text)> files) => Zip(files.Select(f => (f.Name, Encoding.UTF8.GetBytes(f.Text), 0)));

    /// <param name="files">With the attributes that Unix gives them, where they matter.</param>
    public static byte[] Zip(IEnumerable<(string Name, byte[] Content, int Attributes)> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content, attributes) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                entry.ExternalAttributes = attributes;
                using var into = entry.Open();
                into.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A good package with one more file.</summary>
    public static byte[] With(string name, byte[] content, int attributes = 0)
    {
        using var stream = new MemoryStream();
        stream.Write(Scorm12());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
            entry.ExternalAttributes = attributes;
            using var into = entry.Open();
            into.Write(content);
        }

        return stream.ToArray();
    }

    /// <summary>A good package with another manifest.</summary>
    public static byte[] Saying(string manifest) => Zip([("imsmanifest.xml", manifest), ("a.html", "<p>a</p>")]);
}
