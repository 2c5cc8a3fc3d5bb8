using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;

namespace RmTalent.Features.Learning;

/// <summary>One completion; its hours are an estimate of those who wrote the item.</summary>
internal sealed record TranscriptRow(LocalisedText Title, LearningKind Kind, DateTimeOffset CompletedAt, decimal? ScorePercent, decimal? Hours);

/// <summary>What somebody has learned here, oldest first, to take along.</summary>
internal static class TranscriptDocument
{
    public static Document Of(Person person, IReadOnlyList<TranscriptRow> rows, string organisation, string language, ITexts texts, DateTimeOffset now)
    {
        string T(string key, params object?[] args) => texts.In(language, key, args);
        var (culture, calendar) = (Languages.CultureOf(language), new WorkingCalendar(person.TimeZone, person.Country));
        string Day(DateTimeOffset at) => calendar.LocalDate(at).ToString("d", culture);
        return new Document
        {
            Title = T("Transcript of learning: {0}", person.Name),
            Author = organisation,
            Language = language,
            CreatedAt = now,
            Header = new(organisation, person.Name),
            Footer = new(T("Transcript of learning"), T("Page {0} of {1}")),
            Blocks =
            [
                new Title(person.Name, T("Transcript of learning")),
                new KeyValues(new KeyValue(T("Organisation"), organisation), new KeyValue(T("As of"), Day(now)), new KeyValue(T("Completed"), $"{rows.Count}")),
                rows.Count == 0
                    ? new Paragraph(T("Nothing is completed yet."))
                    : new Table(
                        [new(T("Completed"), 1.3), new(T("Title"), 4), new(T("Kind"), 1.7), new(T("Score (%)"), 1.1, TextAlign.End), new(T("Hours"), 0.9, TextAlign.End)],
                        [
                            .. rows.Select(r => new Row(
                                Day(r.CompletedAt), r.Title.In(language), texts.Of(language, r.Kind),
                                r.ScorePercent is { } score ? score.ToString("0.#", culture) : "–", (r.Hours ?? 0).ToString("0.00", culture))),
                            new Row([T("Together"), "", "", "", rows.Sum(r => r.Hours ?? 0).ToString("0.00", culture)], Strong: true),
                        ]),
                new Paragraph(T("Hours are the time that each piece of learning is meant to take."), ParagraphStyle.Muted),
            ],
        };
    }
}
