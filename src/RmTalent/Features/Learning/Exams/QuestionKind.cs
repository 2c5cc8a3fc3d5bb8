using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Exams;

public enum QuestionKind
{
    [Text("One right answer")]
    OneChoice,

    [Text("Several right answers")]
    ManyChoices,

    [Text("True or false")]
    TrueFalse,

    [Text("Number")]
    Numeric,

    [Text("Short answer")]
    ShortAnswer,

    [Text("Match pairs")]
    Matching,

    [Text("Put in order")]
    Ordering,

    [Text("Essay")]
    Essay,

    [Text("Performance standard")]
    Performance,
}
