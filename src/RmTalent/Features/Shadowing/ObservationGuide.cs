using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Shadowing;

/// <summary>A competency to look at: where the newcomer stands, and what the next level looks like in somebody who has it.</summary>
/// <param name="CompetencyId">The competency.</param>
/// <param name="Name">Its name.</param>
/// <param name="Why">What saw the gap; null where the competency was chosen without one.</param>
/// <param name="Now">Level at which the newcomer was seen.</param>
/// <param name="NowAnchor">What that level looks like.</param>
/// <param name="Target">Level that the role asks for.</param>
/// <param name="TargetAnchor">What that looks like: this is to be observed.</param>
public sealed record GuideLine(Guid CompetencyId, string Name, string? Why, decimal? Now, string? NowAnchor, int Target, string TargetAnchor);

/// <summary>What to look at on a visit: the newcomer's own gaps with what the next level looks like, then what every visit looks at.</summary>
public static class ObservationGuide
{
    public static async Task<IReadOnlyList<GuideLine>> OfAsync(AppDbContext db, ShadowingVisit visit, ITexts texts, string language, CancellationToken cancellationToken)
    {
        var ids = visit.Focus.Ids.ToList();
        var competencies = await db.Competencies.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        return [.. visit.Focus.Points.Where(p => competencies.ContainsKey(p.CompetencyId)).Select(p => LineOf(p, competencies[p.CompetencyId], texts, language))];
    }

    /// <summary>Questions that open the eyes for a topic.</summary>
    public static string PromptOf(Topic topic, ITexts texts, string? language = null)
    {
        var reader = language ?? Languages.Current;
        return topic switch
        {
            Topic.Clients => texts.In(reader, "How does the talk begin? Who speaks most? How are worries taken up?"),
            Topic.Objections => texts.In(reader, "What is asked before anything is answered? What happens with the voice?"),
            Topic.Closing => texts.In(reader, "Who names the next step, and by when?"),
            Topic.Relationships => texts.In(reader, "What is remembered from last time? What is promised, and how is it kept?"),
            Topic.Time => texts.In(reader, "What is prepared, what is left out, what is written down at once?"),
            _ => texts.In(reader, "Which colleagues, systems and offers are brought in, and when?"),
        };
    }

    private static GuideLine LineOf(FocusPoint point, Competency competency, ITexts texts, string language) => new(
        competency.Id, competency.Name.In(language),
        point is { Seen: { } level, Source: { } source, SeenAt: { } at } ? texts.In(language, "{0}, {1:d}: level {2:0.#} where the role asks for {3}", texts.Of(language, source), at.Date, level, point.Expected) : null,
        point.Seen, point.Seen is { } seen ? competency.AnchorOf(seen).In(language) : null, point.Expected, competency.AnchorOf(point.Expected).In(language));
}
