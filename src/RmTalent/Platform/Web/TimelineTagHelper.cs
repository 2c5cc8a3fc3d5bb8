using System.Collections.Frozen;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Web;

/// <summary><c>&lt;timeline subject="@id" /&gt;</c>: what happened to a record, newest first.</summary>
[HtmlTargetElement("timeline")]
public sealed class TimelineTagHelper(AppDbContext db, ITexts texts, FactSentences sentences, LocalTimes times, Reasons reasons) : TagHelper
{
    public Guid Subject { get; set; }

    public int Take { get; set; } = 30;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var facts = await db.Set<FactConcern>().AsNoTracking().Where(c => c.SubjectId == Subject).OrderByDescending(c => c.FactId).Take(Take)
            .Join(db.Set<FactRow>(), c => c.FactId, f => f.Id, (c, f) => f).OrderByDescending(f => f.Id).ToListAsync();
        facts = [.. facts.OrderByDescending(f => f.At)]; // the demo's past is told slice by slice
        var covered = await reasons.CoveredAsync(facts, CancellationToken.None);
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "timeline");
        foreach (var fact in facts)
        {
            var html = HtmlEncoder.Default;
            var reason = covered.GetValueOrDefault(fact.Id, fact.Reason ?? "") is { Length: > 0 } given ? $"<blockquote>{html.Encode(given)}</blockquote>" : "";
            output.Content.AppendHtml(
                $"<li><p><strong>{html.Encode(NameOf(fact))}</strong> {html.Encode(sentences.Tell(fact))}</p>{reason}" +
                $"<time datetime=\"{fact.At:O}\">{html.Encode((await times.OfAsync(fact.At)).ToString("d MMM yyyy HH:mm", Languages.CultureOf(Languages.Current)))}</time></li>");
        }

        if (facts.Count == 0)
        {
            output.Content.AppendHtml($"<li class=\"timeline-empty\">{HtmlEncoder.Default.Encode(texts["Nothing has happened yet"])}</li>");
        }
    }

    /// <summary>The audit trail names the job; on a record's timeline it is the program.</summary>
    private string NameOf(FactRow fact) => fact.ActorKind is ActorKind.System ? Actor.Program.Name : texts[fact.ActorName];
}

/// <summary>Tells stored facts in the reader's language, from each fact's <see cref="SaysAttribute"/>.</summary>
public sealed partial class FactSentences(ITexts texts)
{
    private static readonly FrozenDictionary<string, Type> Kinds = Assembly.GetExecutingAssembly().GetTypes()
        .Where(t => t.GetCustomAttribute<SaysAttribute>() is not null).ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>Type names of all facts that can be told.</summary>
    public IEnumerable<string> Names => Kinds.Keys.Order(StringComparer.Ordinal);

    public string Tell(FactRow fact)
    {
        if (!Kinds.TryGetValue(fact.Name, out var kind))
        {
            return fact.Name;
        }

        var sentence = texts[kind.GetCustomAttribute<SaysAttribute>()!.Text];
        if (sentence.Contains('{', StringComparison.Ordinal))
        {
            using var payload = JsonDocument.Parse(fact.Payload);
            foreach (var property in payload.RootElement.EnumerateObject())
            {
                sentence = sentence.Replace($"{{{property.Name}}}", Said(kind, property), StringComparison.OrdinalIgnoreCase);
            }

            // What was said of somebody who was erased is gone from the fact.
            sentence = Place().Replace(sentence, texts["(erased)"]);
        }

        return sentence;
    }

    private string Said(Type kind, JsonProperty property) =>
        property.Value.ValueKind is JsonValueKind.Number && ChoiceOf(kind, property.Name) is { } choice ? texts.Of((Enum)Enum.ToObject(choice, property.Value.GetInt32()))
        : DateOnly.TryParseExact(property.Value.ToString(), "O", out var day) ? day.ToString("d MMM yyyy", Languages.CultureOf(Languages.Current))
        : texts[property.Value.ToString()];

    private static Type? ChoiceOf(Type kind, string name) =>
        kind.GetProperty(name, BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance)?.PropertyType is { } type && (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } choice ? choice : null;

    [System.Text.RegularExpressions.GeneratedRegex(@"\{\w+\}", System.Text.RegularExpressions.RegexOptions.None, 1000)]
    private static partial System.Text.RegularExpressions.Regex Place();
}
