using System.ComponentModel.DataAnnotations;

namespace RmTalent.Features.Learning.Sessions;

/// <summary>What a trainer says about a course.</summary>
public sealed record CourseForm
{
    public LineWords Title { get; init; } = new();

    public LongWords Text { get; init; } = new();

    [Range(15, Course.MaxMinutes)]
    public int Minutes { get; init; } = 180;

    public List<Guid> CompetencyIds { get; init; } = [];

    internal CourseWords Words => new(Title.Text, Text.Text, Minutes, CompetencyIds);

    public static CourseForm Of(Course course) => new()
    {
        Title = LineWords.Of(course.Title),
        Text = LongWords.Of(course.Text),
        Minutes = course.Minutes,
        CompetencyIds = course.CompetencyIds,
    };
}
