using System.Globalization;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Audit;

/// <summary>The pack as a document: pages numbered, the digest of its table on each, and the table itself inside the file.</summary>
public static class EvidenceDocument
{
    public const string CsvName = "evidence.csv";

    public static Document Of(EvidencePack pack, byte[] csv, string madeBy, DateTimeOffset at, WorkingCalendar calendar, ITexts texts, FactSentences sentences)
    {
        var (language, digest) = (Languages.Current, EvidencePack.DigestOf(csv));
        var culture = Languages.CultureOf(language);
        string Day(DateOnly? day) => day?.ToString("d", culture) ?? "–";
        string Instant(DateTimeOffset instant) => calendar.LocalDateTime(instant).ToString("g", culture);
        return new Document
        {
            Title = texts["Evidence of mandatory training"],
            Language = language,
            Subject = pack.Scope,
            CreatedAt = at,
            Page = PageSize.A4Landscape,
            Header = new PageHeader(texts["Evidence of mandatory training"], pack.Scope),
            Footer = new PageFooter($"SHA-256 {digest}", texts["Page {0} of {1}"]),
            Attachments = [new Attachment(CsvName, "text/csv", csv, texts["The table of this document"])],
            Blocks =
            [
                new Title(pack.Scope, texts["Evidence of mandatory training"]),
                new KeyValues(
                    (texts["Made"], $"{Instant(at)} ({calendar.Zone})"), (texts["By"], madeBy),
                    (texts["Runs"], pack.Rows.Count.ToString(culture)),
                    (texts["Digest of the table (SHA-256)"], digest)),
                new Paragraph(texts["The table is inside this file as {0}. Made again from the same records, it has the same digest.", CsvName], ParagraphStyle.Muted),
                new Heading(texts["Rules as they read"]),
                new Table(
                    [new Column(texts["Training"], 2), new Column(texts["Edition of the rule"], 1), new Column(texts["From"], 1.2), new Column(texts["Due"], 2), new Column(texts["Repeats"], 2.5), new Column(texts["Reminders"], 2.5)],
                    [.. pack.Editions.Select(e => new Row(e.Rule.Title.ToString(), e.Number.ToString(culture), Instant(e.From), DueOf(e.Rule.Due, texts, culture), RepeatsOf(e.Rule.Recurrence, texts), LadderOf(e.Rule.Ladder, texts)))]),
                new Heading(texts["People, dates and certificates"]),
                new Table(
                    [new Column(texts["Name"], 1.6), new Column(texts["Training"], 1.8), new Column(texts["Status"], 1), new Column(texts["Due"], 3), new Column(texts["Completed on"], 1), new Column(texts["Counts until"], 3), new Column(texts["Certificate"], 1.2)],
                    [.. pack.Rows.Select(r => new Row(
                        r.Person, $"{r.Requirement.Title} ({r.Assignment.Cycle})", texts.Of(r.Assignment.Status), $"{Day(r.Assignment.DueOn)}\n{texts.Explain(r.Assignment.Due)}", Day(r.Assignment.CompletedOn),
                        r.Assignment.Validity is { } validity ? $"{Day(r.Assignment.ExpiresOn)}\n{texts.Explain(validity)}" : Day(r.Assignment.ExpiresOn), r.Certificate ?? "–"))]),
                new Heading(texts["Reminders and decisions"]),
                new Table(
                    [new Column(texts["When"], 1.2), new Column(texts["Name"], 1.5), new Column(texts["Training"], 2), new Column(texts["What happened"], 4), new Column(texts["Reason"], 3)],
                    [.. pack.Rows.SelectMany(r => r.Facts.Select(f => (Row: r, Fact: f))).OrderBy(f => f.Fact.At).ThenBy(f => f.Fact.Id)
                        .Select(f => new Row(Instant(f.Fact.At), f.Row.Person, f.Row.Requirement.Title.ToString(), $"{texts[f.Fact.ActorName]} {sentences.Tell(f.Fact)}", f.Fact.Reason ?? "–"))]),
                .. pack.Credentials.Count == 0 ? Array.Empty<Block>() :
                [
                    new Heading(texts["External certifications"]),
                    new Table(
                        [new Column(texts["Name"], 2), new Column(texts["Scheme"]), new Column(texts["Number"], 1.5), new Column(texts["Valid from"]), new Column(texts["Valid until"]), new Column(texts["Status"])],
                        [.. pack.Credentials.Select(c => new Row(c.Person, c.Scheme, c.Number, Day(c.ValidFrom), Day(c.ValidTo), texts.Of(c.State)))]),
                ],
            ],
        };
    }

    private static string DueOf(DueRule due, ITexts texts, CultureInfo? culture) =>
        $"{texts.Of(due.Kind)}: {(due.Kind == DueKind.Fixed ? due.FixedOn?.ToString("d", culture) : due.Days.ToString(culture))}";

    private static string RepeatsOf(Recurrence? recurrence, ITexts texts) => recurrence is not { } rule ? texts["once"]
        : $"{texts["every {0} months", rule.Months]}. {texts["Counted from"]}: {texts.Of(rule.Base)}. {texts["{0} days before it expires", rule.WindowDays]}.";

    private static string LadderOf(Ladder ladder, ITexts texts) => string.Join("; ", ladder.Steps().Select(s =>
        $"{(s.Day < 0 ? texts["{0} days before", -s.Day] : s.Day == 0 ? texts["On the day"] : texts["{0} days after", s.Day])}: {texts.Of(s.Kind)}"));
}
