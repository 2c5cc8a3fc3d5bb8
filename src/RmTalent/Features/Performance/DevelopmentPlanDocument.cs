using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;

namespace RmTalent.Features.Performance;

/// <summary>The plan on paper, in the reader's language, with both signatures. What people wrote stands as they wrote it.</summary>
internal static class DevelopmentPlanDocument
{
    /// <param name="view">The plan.</param>
    /// <param name="edition">A version that both signed; null for the words as they stand.</param>
    /// <param name="organisation">Whose plan it is.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="texts">The product's words.</param>
    public static Document Of(PlanView view, PlanEdition? edition, string organisation, string language, ITexts texts)
    {
        var (plan, content) = (view.Plan, edition?.Content ?? view.Plan.Content);
        Signature Line(string role, PlanSignature? signed) =>
            new(role, signed?.Name, signed is null ? null : DateOnly.FromDateTime(signed.At.UtcDateTime).InWords(language));

        return new Document
        {
            Title = texts.In(language, "Development plan for {0}", view.Person),
            Subject = texts.In(language, "Individual development plan"),
            Author = organisation,
            Language = language,
            Header = new PageHeader(organisation, view.Person),
            Footer = new PageFooter(texts.In(language, "Individual development plan"), texts.In(language, "Page {0} of {1}")),
            Blocks =
            [
                new Title(view.Person, texts.In(language, "Individual development plan")),
                new KeyValues(
                    (texts.In(language, "Role"), view.JobTitle),
                    (texts.In(language, "Line manager"), view.Manager),
                    (texts.In(language, "Period"), $"{content.From.InWords(language)} – {content.To.InWords(language)}"),
                    (texts.In(language, "Plan"), texts.In(language, "No. {0}, version {1}", plan.Cycle, edition?.Number ?? plan.Edition))),
                .. Words(texts.In(language, "Strengths to build on"), content.Strengths),
                .. Words(texts.In(language, "Where the person wants to go"), content.Ambition),
                .. view.Gaps.Count == 0 ? Array.Empty<Block>() : [new Heading(texts.In(language, "Where the plan starts from"))],
                .. view.Gaps.Select(g => new RatingBar(g.Competency.In(language), g.Level, 5,
                    string.Join(". ", Seen(g, language, texts)))),
                new Heading(texts.In(language, "Planned actions")),
                .. content.Actions.Select(a => Action(a, view, language, texts)),
                new Together(
                [
                    .. Reviews(plan, language, texts),
                    new Heading(texts.In(language, "Signatures")),
                    new Signatures(
                        Line(texts.In(language, "Relationship manager"), edition?.PersonSignature ?? plan.PersonSignature),
                        Line(texts.In(language, "Line manager"), edition?.ManagerSignature ?? plan.ManagerSignature)),
                ]),
            ],
        };
    }

    /// <summary>An action on one page: what and when, who helps, how both see that it worked, where it came from and how far it is.</summary>
    private static Together Action(ActionContent action, PlanView view, string language, ITexts texts)
    {
        var details = action.Details;
        var progress = view.Plan.Progress.LastOrDefault(p => p.ActionId == action.Id);
        return new Together(
        [
            new Heading(details.What, 2),
            new KeyValues(
            [
                new KeyValue(texts.In(language, "Kind"), view.CompetencyOf(details.CompetencyId) is { } competency ? $"{texts.Of(language, details.Kind)} · {competency.In(language)}" : texts.Of(language, details.Kind)),
                new KeyValue(texts.In(language, "Done by"), details.DueOn.InWords(language)),
                .. Optional(texts.In(language, "Support"), details.Support),
                .. Optional(texts.In(language, "How we see that it worked"), details.Measure),
                .. Optional(texts.In(language, "Learning"), string.Join('\n', details.Items.Select(i => i.Title.In(language)))),
                .. Optional(texts.In(language, "Comes from"), details.Origin?.In(language, texts) ?? ""),
                .. progress is null ? Array.Empty<KeyValue>() : [new KeyValue(texts.In(language, "Progress"), Said(progress, language, texts))],
            ]),
        ]);
    }

    private static IEnumerable<string> Seen(PlanGapView gap, string language, ITexts texts)
    {
        yield return texts.In(language, "The role asks for {0}. {1}, {2:d}", gap.Expected, texts.Of(language, gap.Source), gap.ObservedAt);
        if (gap.Since is { } since)
        {
            yield return texts.In(language, "Since then: {0:0.#} ({1}, {2:d})", since.Level, texts.Of(language, since.Source), since.ObservedAt);
        }
    }

    private static string Said(PlanProgress progress, string language, ITexts texts)
    {
        var share = texts.In(language, "{0} % on {1:d}", progress.Percent, progress.At.Date);
        var words = progress.Item?.In(language) ?? progress.Note;
        return words.Length > 0 ? $"{share}: {words}" : share;
    }

    private static IEnumerable<Block> Reviews(DevelopmentPlan plan, string language, ITexts texts)
    {
        var culture = Languages.CultureOf(language);
        return plan.Reviews.Count == 0 ? [] :
        [
            new Heading(texts.In(language, "Reviews")),
            new Table(
                [new Column(texts.In(language, "Day"), 1), new Column(texts.In(language, "What we agreed on"), 4)],
                [.. plan.Reviews.Select(r => new Row(r.On.ToString("d", culture), r.HeldAt is null ? texts.In(language, "Planned") : r.Note))]),
        ];
    }

    private static KeyValue[] Optional(string key, string value) => value.Length == 0 ? [] : [new KeyValue(key, value)];

    private static Block[] Words(string heading, string text) => text.Length == 0 ? [] : [new Heading(heading), new Paragraph(text)];
}
