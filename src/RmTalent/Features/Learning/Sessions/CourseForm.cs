using System.ComponentModel.DataAnnotations;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>What a trainer says about a course.</summary>
public sealed record CourseForm
{
    public LineWords Title { get; init; } = new();

    public LongWords Text { get; init; } = new();

    [Range(15, Course.MaxMinutes)]
    public int Minutes { get; init; } = 180;

    public TeachingKind Kind { get; init; }

    public List<Guid> CompetencyIds { get; init; } = [];

    public int Version { get; init; }

    internal CourseWords Words => new(Title.Text, Text.Text, Minutes, CompetencyIds, Kind);

    public static CourseForm Of(Course course) => new()
    {
        Title = LineWords.Of(course.Title),
        Text = LongWords.Of(course.Text),
        Minutes = course.Minutes,
        Kind = course.Kind,
        CompetencyIds = course.CompetencyIds,
        Version = course.Version,
    };
}
