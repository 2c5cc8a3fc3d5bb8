using System.Xml;
using System.Xml.Linq;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;

namespace RmTalent.Features.Learning.Scorm;

/// <summary>Reads imsmanifest.xml (IMS Content Packaging 1.1 with the extensions of ADL), by local names: authoring tools differ in their namespaces.</summary>
public static class ManifestReader
{
    public const string FileName = "imsmanifest.xml";
    public const int MaxItems = 200;
    public const int WordsMaxLength = 240;

    private const int MaxManifestBytes = 4 * 1024 * 1024;
    private const int MaxDataLength = 4096; // of launch data, SCORM 1.2 and 2004

    /// <exception cref="RefusedException">It is no SCORM package, or not one that can be started: says why.</exception>
    public static ScormManifest Read(ScormArchive archive)
    {
        var manifest = Load(archive);
        var organisations = Child(manifest, "organizations");
        var chosen = Value(organisations, "default");
        var organisation = Children(organisations, "organization").OrderByDescending(o => Value(o, "identifier") == chosen).FirstOrDefault();
        Refuse.When(organisation is null, "The manifest of the package names nothing that can be started");
        var resources = Child(manifest, "resources");
        var root = Base(manifest) + Base(resources);
        var items = organisation!.Descendants().Where(e => Is(e, "item") && Value(e, "isvisible") != "false" && Value(e, "identifierref") is not null)
            .Take(MaxItems + 1).Select(e => ItemOf(e, resources, root, archive)).ToList();
        Refuse.When(items.Count > MaxItems, "The manifest of the package names more than {0} parts", MaxItems);
        Refuse.When(!items.Exists(i => i.Reports), "The manifest of the package names nothing that can be started");
        Refuse.When(items.DistinctBy(i => i.Id, StringComparer.Ordinal).Count() != items.Count, "The manifest of the package names two parts alike");
        return new ScormManifest(StandardOf(manifest), Words(organisation, "title") ?? items[0].Title, items, IsInOrder(organisation));
    }

    private static XElement Load(ScormArchive archive)
    {
        Refuse.When(archive.Find(FileName) is null, "This is no SCORM package: {0} does not lie at its top", FileName);
        try
        {
            using var reader = BoundedXml.Open(archive.Find(FileName)!, MaxManifestBytes);
            return XDocument.Load(reader).Root!;
        }
        catch (Exception damaged) when (damaged is XmlException or InvalidDataException)
        {
            throw new RefusedException("The manifest of the package cannot be read");
        }
    }

    private static ScormItem ItemOf(XElement item, XElement? resources, string root, ScormArchive archive)
    {
        var id = Value(item, "identifier") is { Length: > 0 and <= WordsMaxLength } named ? named : throw new RefusedException("The manifest of the package names a part without an identifier");
        var title = Words(item, "title") ?? id;
        var resource = Children(resources, "resource").FirstOrDefault(r => Value(r, "identifier") == Value(item, "identifierref"));
        var (path, query) = Parted(root + (resource is null ? "" : Base(resource)) + Value(resource, "href"), Value(item, "parameters") ?? "");
        Refuse.When(resource is null || !ScormArchive.IsPlain(path) || !archive.Holds(path), "The package lacks the file that its part {0} begins with", title);
        return new ScormItem(id, title, path, query, Reports(resource!), Words(item, "masteryscore"), Words(item, "datafromlms", MaxDataLength), Needs(item));
    }

    /// <summary>A resource without the word is a SCO to most tools that leave it out.</summary>
    private static bool Reports(XElement resource) => !string.Equals(Value(resource, "scormtype"), "asset", StringComparison.OrdinalIgnoreCase);

    /// <summary>Of the sequencing rules the one that learners notice (IMS Simple Sequencing, controlMode).</summary>
    private static bool IsInOrder(XElement organisation) =>
        string.Equals(Value(Child(Child(organisation, "sequencing") ?? organisation, "controlMode"), "choice"), "false", StringComparison.OrdinalIgnoreCase);

    /// <summary>Parts joined by "and". Whatever else the script language of AICC can say stands in nobody's way.</summary>
    private static string[]? Needs(XElement item) =>
        Words(item, "prerequisites") is { } script && script.IndexOfAny(['|', '~', '=', '<', '{', '*', '(']) < 0 ? script.Split('&', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : null;

    /// <summary>The file by itself, and what its address goes on with.</summary>
    private static (string Path, string Query) Parted(string href, string parameters)
    {
        var at = href.IndexOfAny(['?', '#']);
        var (path, query) = at < 0 ? (href, "") : (href[..at], href[at..]);
        var more = parameters.Length == 0 || query.Contains('#', StringComparison.Ordinal) ? "" : parameters[0] is '?' or '&' or '#' ? parameters[1..] : parameters;
        var joined = more.Length == 0 ? query : parameters[0] == '#' ? $"{query}#{more}" : query.Length == 0 ? $"?{more}" : $"{query}&{more}";
        return (Uri.UnescapeDataString(path), joined.Length <= 1000 && !joined.Any(char.IsControl) ? joined : "");
    }

    private static ScormStandard StandardOf(XElement manifest)
    {
        var version = manifest.Descendants().FirstOrDefault(e => Is(e, "schemaversion"))?.Value.Trim() ?? "";
        return version switch
        {
            "1.2" => ScormStandard.Scorm12,
            _ when version.Contains("2004", StringComparison.Ordinal) || version.Contains("1.3", StringComparison.Ordinal) => ScormStandard.Scorm2004,
            _ => manifest.DescendantsAndSelf().SelectMany(e => e.Attributes()).Any(a => a.IsNamespaceDeclaration && a.Value.Contains("adlcp_rootv1p2", StringComparison.OrdinalIgnoreCase))
                ? ScormStandard.Scorm12
                : throw new RefusedException("The manifest of the package names no version of SCORM that is known here: 1.2 or 2004"),
        };
    }

    private static string Base(XElement? element) => element?.Attribute(XNamespace.Xml + "base")?.Value ?? "";

    private static string? Words(XElement element, string name, int length = WordsMaxLength)
    {
        var words = Child(element, name)?.Value.Trim().Replace("\0", "", StringComparison.Ordinal);
        return string.IsNullOrEmpty(words) ? null : words[..Math.Min(words.Length, length)];
    }

    private static bool Is(XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<XElement> Children(XElement? element, string name) => element?.Elements().Where(e => Is(e, name)) ?? [];

    private static XElement? Child(XElement? element, string name) => Children(element, name).FirstOrDefault();

    private static string? Value(XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(a => a.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
