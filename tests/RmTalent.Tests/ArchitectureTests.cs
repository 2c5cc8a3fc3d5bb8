using Mono.Cecil;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Web;

namespace RmTalent.Tests;

public sealed class ArchitectureTests
{
    private const string Features = "RmTalent.Features.";

    /// <summary>Left to right: each slice may know only those before it. Reporting, Privacy and Api read all.</summary>
    private static readonly string[] Slices =
    [
        "People", "Competencies", "Vacancies", "Applications", "Interviewing", "Offers", "Learning", "Onboarding",
        "Shadowing", "MandatoryTraining", "Certification", "Performance", "Coaching", "Reporting", "Privacy", "Api",
    ];

    [Fact]
    public void Platform_never_looks_at_features()
    {
        using var module = Module();
        module.Types.Where(t => t.Namespace.StartsWith("RmTalent.Platform", StringComparison.Ordinal))
            .SelectMany(t => Uses(t).Where(u => u.StartsWith(Features, StringComparison.Ordinal)).Select(u => $"{t.FullName} → {u}"))
            .Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Slices_know_only_slices_to_their_left()
    {
        using var module = Module();
        var wrong =
            from type in module.Types
            let slice = SliceOf(type.FullName)
            where slice >= 0
            from use in Uses(type).Distinct()
            where SliceOf(use) > slice
            select $"{type.FullName} → {use}";
        wrong.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Detector_sees_a_use_inside_a_method_body()
    {
        using var module = Module();
        Uses(module.GetType("RmTalent.Platform.Data.AppDbContext")).ShouldContain("RmTalent.Platform.Data.FactRow");
    }

    [Fact]
    public void Entities_are_sealed_and_change_only_through_verbs()
    {
        var entities = typeof(Entity).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Entity))).ToList();
        entities.Where(t => !t.IsSealed).ShouldBeEmpty();
        entities.SelectMany(t => t.GetProperties().Where(p => p.SetMethod is { IsPublic: true } set
                && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
            .Select(p => $"{t.Name}.{p.Name}")).ShouldBeEmpty();
    }

    [Fact]
    public void Facts_have_names_of_their_own() =>
        typeof(Entity).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IFact)) && !t.IsInterface).GroupBy(t => t.Name).Where(g => g.Count() > 1)
            .Select(g => g.Key).ShouldBeEmpty();

    [Fact]
    public void Only_demo_data_tells_of_the_past()
    {
        using var module = Module();
        var tellers = module.Types.Where(t => Calls(t, nameof(Entity.Backdate))).ToList();
        tellers.ShouldNotBeEmpty();
        tellers.Where(t => t.Interfaces.All(i => i.InterfaceType.Name != nameof(IDemoData))).Select(t => t.FullName).ShouldBeEmpty();
    }

    private static bool Calls(TypeDefinition type, string method) => type.NestedTypes.Any(n => Calls(n, method))
        || type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions).Any(i => i.Operand is MethodReference called && called.Name == method);

    private static ModuleDefinition Module() => ModuleDefinition.ReadModule(typeof(Program).Assembly.Location);

    private static int SliceOf(string typeName) => typeName.StartsWith(Features, StringComparison.Ordinal)
        ? Array.IndexOf(Slices, typeName[Features.Length..].Split('.')[0])
        : -1;

    private static IEnumerable<string> Uses(TypeDefinition type) => type.NestedTypes.SelectMany(Uses)
        .Concat(type.Fields.Select(f => f.FieldType.FullName))
        .Concat(type.Methods.SelectMany(m => m.Parameters.Select(p => p.ParameterType.FullName).Append(m.ReturnType.FullName)))
        .Concat(type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions).Select(i => i.Operand).OfType<MemberReference>()
            .Select(r => (r as TypeReference ?? r.DeclaringType)?.FullName ?? ""));
}
