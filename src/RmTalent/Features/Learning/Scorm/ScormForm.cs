using System.ComponentModel.DataAnnotations;

namespace RmTalent.Features.Learning.Scorm;

/// <summary>A package as a trainer describes it.</summary>
public sealed record ScormForm
{
    public LineWords Title { get; init; } = new();

    [Range(1, ScormPackage.MaxMinutes)]
    public int Minutes { get; init; } = 30;

    public List<Guid> CompetencyIds { get; init; } = [];

    internal ScormWords Words => new(Title.Text, Minutes, CompetencyIds);

    public static ScormForm Of(ScormPackage package) => new() { Title = LineWords.Of(package.Title), Minutes = package.Minutes, CompetencyIds = package.CompetencyIds };
}
