using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;

namespace RmTalent.Features.Performance;

/// <summary>The plan on paper, in the language it is written in, with both signatures.</summary>
internal static class DevelopmentPlanDocument
{
    public static Document Of(PlanView view, string organisation, ITexts texts)
    {
        var (plan, language) = (view.Plan, view.Plan.Language);
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
                    (texts.In(language, "Period"), $"{plan.From.InWords(language)} – {plan.To.InWords(language)}"),
                    (texts.In(language, "Plan"), texts.In(language, "No. {0}", plan.Cycle))),
                .. Words(texts.In(language, "Strengths to build on"), plan.Strengths),
                .. Words(texts.In(language, "Where the person wants to go"), plan.Ambition),
                .. view.Gaps.Count == 0 ? Array.Empty<Block>() : [new Heading(texts.In(language, "Where the plan starts from"))],
                .. view.Gaps.Select(g => new RatingBar(g.Competency.In(language), g.Level, 5,
                    texts.In(language, "The role asks for {0}. {1}, {2:d}", g.Expected, texts.Of(language, g.Source), g.ObservedAt))),
                new Heading(texts.In(language, "Planned actions")),
                new Table(
                    [
                        new Column(texts.In(language, "What"), 4), new Column(texts.In(language, "Done by"), 1.6),
                        new Column(texts.In(language, "Support"), 2.6), new Column(texts.In(language, "How we see that it worked"), 2.6),
                    ],
                    [.. view.Actions.Select(a => new Row(
                        Prose.Of(Prose.Bold(texts.Of(language, a.Action.Kind)), $"\n{a.Action.What}"),
                        a.Action.DueOn.ToString("d", Languages.CultureOf(language)), a.Action.Support, a.Action.Measure))]),
                new Together(
                    new Heading(texts.In(language, "Signatures")),
                    new Signatures(
                        Line(texts.In(language, "Relationship manager"), plan.PersonSignature),
                        Line(texts.In(language, "Line manager"), plan.ManagerSignature))),
            ],
        };
    }

    private static Block[] Words(string heading, string text) => text.Length == 0 ? [] : [new Heading(heading), new Paragraph(text)];
}
