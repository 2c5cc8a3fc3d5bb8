using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning;

/// <summary>What a person can complete.</summary>
public enum LearningKind
{
    [Text("Module")]
    Module,

    [Text("Course")]
    Course,

    [Text("Practical exercise")]
    Exercise,

    [Text("Exam")]
    Exam,

    [Text("Scenario")]
    Scenario,

    [Text("E-learning package")]
    Package,
}

public static class LearningUrls
{
    /// <summary>The learner's page of an item.</summary>
    public static string For(LearningKind kind, Guid id) => kind switch
    {
        LearningKind.Module => $"/learn/modules/{id}",
        LearningKind.Course => $"/learn/courses/{id}",
        LearningKind.Exercise => $"/learn/exercises/{id}",
        LearningKind.Scenario => $"/learn/scenarios/{id}",
        LearningKind.Package => $"/learn/packages/{id}",
        _ => $"/learn/exams/{id}",
    };

    /// <summary>A name from the icon sprite.</summary>
    public static string IconOf(LearningKind kind) => kind switch
    {
        LearningKind.Module => "book",
        LearningKind.Course => "school",
        LearningKind.Exercise => "pencil",
        LearningKind.Scenario => "messages",
        LearningKind.Package => "package",
        _ => "clipboard-check",
    };
}
