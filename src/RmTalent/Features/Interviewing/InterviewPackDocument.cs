using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;

namespace RmTalent.Features.Interviewing;

/// <summary>The pack on paper: candidate, questions with room for notes, and the anchored scale.</summary>
public static class InterviewPackDocument
{
    public static Document Of(InterviewPack pack, string organisation, string language, ITexts texts, DateTimeOffset now)
    {
        string T(string key, params object?[] args) => texts.In(language, key, args);
        var head = pack.Head;
        return new Document
        {
            Title = T("Interview pack: {0}", head.Candidate.In(language)),
            Subject = $"{head.Vacancy} · {head.RoundName}",
            Author = organisation,
            Language = language,
            CreatedAt = now,
            Header = new(organisation, head.Vacancy),
            Footer = new(T("Confidential. Shred after the decision"), T("Page {0} of {1}")),
            Blocks =
            [
                new Title(head.Candidate.In(language), T("Interview pack")),
                new KeyValues(
                [
                    new(T("Vacancy"), head.Vacancy), new(T("Round"), $"{head.Round}. {head.RoundName}"),
                    .. head.StartsAt is { } at ? [new KeyValue(T("Starts"), head.Local(at))] : Array.Empty<KeyValue>(),
                    new(T("Length"), T("{0} minutes", head.Minutes)), new(T("Form"), texts.Of(language, head.Form)),
                    .. Given(T("Place"), head.Place), new(T("Panel"), string.Join(", ", pack.Panel)), .. Given(T("To arrange"), head.Arrangements),
                ]),
                new Callout(T("Ask everybody the same questions. Write down what you hear, not what you think of it. Score alone, before you talk to the others."), T("How we interview")),
                .. Candidate(pack, T),
                .. pack.Competencies.SelectMany(c => Competency(c, language, T, texts)),
            ],
        };
    }

    private static IEnumerable<KeyValue> Given(string key, string value) => value.Length > 0 ? [new KeyValue(key, value)] : [];

    private static IEnumerable<Block> Candidate(InterviewPack pack, Func<string, object?[], string> t)
    {
        yield return new Heading(t("The candidate", []));
        foreach (var (heading, text) in new[] { ("Motivation", pack.Dossier.Motivation), ("What draws the candidate to us", pack.Dossier.Mission) })
        {
            if (text.Length > 0)
            {
                yield return new Heading(t(heading, []), 2);
                yield return new Paragraph(text);
            }
        }

        if (pack.Dossier.Work.Count > 0)
        {
            yield return new Table(
                [new(t("Work", []), 3), new(t("Employer", []), 3), new(t("From", []), 1.4), new(t("To", []), 1.4)],
                [.. pack.Dossier.Work.OrderByDescending(w => w.From).Select(w => new Row(w.Title, w.Employer, $"{w.From:yyyy-MM}", w.To is { } to ? $"{to:yyyy-MM}" : "–"))]);
        }
    }

    private static IEnumerable<Block> Competency(PackCompetency competency, string language, Func<string, object?[], string> t, ITexts texts)
    {
        yield return new Heading(competency.Name.In(language));
        yield return new Paragraph(competency.Description.In(language), ParagraphStyle.Lead);
        foreach (var question in competency.Questions)
        {
            yield return new Together(
                new Paragraph(Prose.Of(Prose.Bold(question.Text.In(language)))),
                new Paragraph(texts.Of(language, question.Kind), ParagraphStyle.Muted),
                new Spacer(16));
        }

        yield return new Table(
            [new(t("Level", []), 0.6), new(t("What you would see", []), 6)],
            [.. competency.Anchors.All().Where(a => a.Text.In(language).Length > 0).Select(a => new Row([$"{a.Level}", a.Text.In(language)], Strong: a.Level == competency.Required))],
            competency.Required is { } required ? t("The vacancy asks for level {0}", [required]) : null);
    }
}
