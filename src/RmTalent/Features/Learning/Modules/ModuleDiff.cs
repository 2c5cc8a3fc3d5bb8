using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Modules;

public enum LessonChange
{
    [Text("New lesson")]
    Added,

    [Text("Changed lesson")]
    Changed,

    [Text("Removed lesson")]
    Removed,
}

/// <summary>One lesson that is not what it was, word by word in one language.</summary>
public sealed record LessonDiff(LessonChange Change, string Title, IReadOnlyList<DiffRun> Words);

/// <summary>What changed between two versions of a module. Lessons are the same when they were copied from each other, wherever they stand now.</summary>
public static class ModuleDiff
{
    public static IReadOnlyList<LessonDiff> Of(ModuleVersion? before, ModuleVersion after, string language)
    {
        var old = before?.Lessons ?? [];
        IEnumerable<LessonDiff> now = after.Lessons.Select(l => (Lesson: l, Before: old.FirstOrDefault(o => o.OriginId == l.OriginId)))
            .Where(l => l.Before?.SaysTheSameAs(l.Lesson) != true)
            .Select(l => new LessonDiff(l.Before is null ? LessonChange.Added : LessonChange.Changed, l.Lesson.Title.In(language), WordDiff.Between(l.Before is null ? "" : WordsOf(l.Before, language), WordsOf(l.Lesson, language))));
        return [.. now, .. old.Where(o => after.Lessons.All(l => l.OriginId != o.OriginId)).Select(o => new LessonDiff(LessonChange.Removed, o.Title.In(language), WordDiff.Between(WordsOf(o, language), "")))];
    }

    private static string WordsOf(Lesson lesson, string language) => string.Join("\n\n",
        [lesson.Title.In(language), lesson.Body.In(language), .. lesson.Checks.All.Select(c => string.Join('\n', [c.Question.In(language), .. c.Options.Select(o => (o.IsRight ? "* " : "- ") + o.Text.In(language)), c.Why.In(language)]))]);
}
