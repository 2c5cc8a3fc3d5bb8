using RmTalent.Platform.Calendar;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Exams;

public enum GradeMethod
{
    [Text("Best attempt")]
    Highest,

    [Text("Average of the attempts")]
    Average,

    [Text("First attempt")]
    First,

    [Text("Last attempt")]
    Last,
}

/// <summary>How an exam is taken and judged.</summary>
/// <param name="PassPercent">Share of the points that passes, 1 to 100.</param>
/// <param name="AttemptsAllowed">0 for no limit.</param>
/// <param name="WaitHours">From the end of one attempt to the start of the next.</param>
/// <param name="LimitMinutes">Null for no limit.</param>
/// <param name="Grade">Which attempt counts.</param>
public sealed record ExamRules(int PassPercent, int AttemptsAllowed, int WaitHours, int? LimitMinutes, GradeMethod Grade)
{
    public const int MaxLimitMinutes = 480;
    public const int MaxWaitHours = 24 * 90;

    public static readonly ExamRules Default = new(Exam.DefaultPassPercent, 3, 24, 30, GradeMethod.Highest);

    /// <summary>The limit is part of what is tested. Otherwise learners may extend it themselves (WCAG 2.2.1).</summary>
    public bool IsTimeEssential { get; init; } = true;

    /// <summary>First civil day on which attempts may start.</summary>
    public DateOnly? OpensOn { get; init; }

    /// <summary>Last civil day; open attempts are handed in when it ends.</summary>
    public DateOnly? ClosesOn { get; init; }

    public ReviewRules Review { get; init; } = ReviewRules.Default;

    public ExamWindow Window(WorkingCalendar calendar) =>
        new(OpensOn is { } opens ? calendar.StartOfDay(opens) : null, ClosesOn is { } closes ? calendar.EndOfDay(closes) : null);
}

/// <summary>When an exam can be taken; null stands for no bound.</summary>
public sealed record ExamWindow(DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt)
{
    public static readonly ExamWindow Always = new(null, null);
}

/// <summary>What a learner may see of an attempt at one moment.</summary>
/// <param name="Marks">The score, and which answers won points.</param>
/// <param name="RightAnswers">The key.</param>
/// <param name="Feedback">What the author and the marker said.</param>
public sealed record Review(bool Marks, bool RightAnswers, bool Feedback)
{
    public static readonly Review Nothing = new(false, false, false);
    public static readonly Review Everything = new(true, true, true);

    public bool ShowsSomething => Marks || RightAnswers || Feedback;
}

/// <summary>What is shown when: question by question during the attempt, in the minutes after it, later, and once the exam is closed for everybody.</summary>
public sealed record ReviewRules(Review During, Review JustAfter, Review Later, Review AfterClose)
{
    /// <summary>How long "just after" lasts.</summary>
    public static readonly TimeSpan JustAfterLasts = TimeSpan.FromMinutes(15);

    public static readonly ReviewRules Default = new(Review.Nothing, new(true, false, true), new(true, false, true), Review.Everything);

    public Review At(DateTimeOffset? submittedAt, DateTimeOffset? closesAt, DateTimeOffset now) =>
        submittedAt is not { } submitted ? During : closesAt <= now ? AfterClose : now - submitted < JustAfterLasts ? JustAfter : Later;
}
