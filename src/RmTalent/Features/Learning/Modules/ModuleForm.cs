namespace RmTalent.Features.Learning.Modules;

/// <summary>What a trainer says about a module as a whole.</summary>
public sealed record ModuleForm
{
    public LineWords Title { get; init; } = new();

    public LineWords Summary { get; init; } = new();

    public List<Guid> CompetencyIds { get; init; } = [];

    public bool IsCapsule { get; init; }

    public int Version { get; init; }

    internal ModuleWords Words => new(Title.Text, Summary.Text, CompetencyIds, IsCapsule);

    public static ModuleForm Of(Module module) => new() { Title = LineWords.Of(module.Title), Summary = LineWords.Of(module.Summary), CompetencyIds = module.CompetencyIds, IsCapsule = module.IsCapsule, Version = module.Version };
}
