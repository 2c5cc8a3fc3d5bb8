using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RmTalent.Tests.Platform.Operations;

/// <summary>The README's table of settings and the code that reads them say the same.</summary>
public sealed partial class ConfigurationTests
{
    [Fact]
    public void Every_setting_that_the_code_reads_stands_in_the_README() => Read().Except(Documented(), StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void Every_setting_in_the_README_is_read() => Documented().Except(Read(), StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void The_detector_sees_values_sections_and_what_is_bound() =>
        new[] { "ConnectionStrings:Db", "Jobs:Enabled", "Mail:Smtp:Port", "Proxy:Known", "Site:Url" }.Except(Read(), StringComparer.Ordinal).ShouldBeEmpty();

    private static List<string> Documented([CallerFilePath] string here = "")
    {
        var readme = File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../../README.md"));
        return [.. Row().Matches(readme).SelectMany(row => Quoted().Matches(row.Groups["names"].Value)).Select(m => m.Groups[1].Value)];
    }

    /// <summary>Keys stand as text right before the call that reads them; a section that is bound to a type has a key for each of its properties.</summary>
    private static List<string> Read()
    {
        using var module = ModuleDefinition.ReadModule(typeof(Program).Assembly.Location);
        return [.. module.Types.SelectMany(Bodies).SelectMany(Keys).Distinct().Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<MethodBody> Bodies(TypeDefinition type) =>
        type.Methods.Where(m => m.HasBody).Select(m => m.Body).Concat(type.NestedTypes.SelectMany(Bodies));

    private static IEnumerable<string> Keys(MethodBody body)
    {
        var texts = new Stack<string>();
        var text = "";
        foreach (var instruction in body.Instructions)
        {
            if (instruction.OpCode.Code == Code.Ldstr)
            {
                texts.Push((string)instruction.Operand);
            }

            if (instruction.Operand is not MethodReference call)
            {
                continue;
            }

            foreach (var _ in call.Parameters.Where(p => p.ParameterType.FullName == "System.String" && texts.Count > 0))
            {
                text = texts.Pop();
            }

            if (call.DeclaringType.Namespace != "Microsoft.Extensions.Configuration")
            {
                continue;
            }

            switch (call.Name)
            {
                case "GetConnectionString":
                    yield return $"ConnectionStrings:{text}";
                    break;
                case "get_Item" or "GetValue" when text.Length > 0:
                    yield return text;
                    break;
                case "Get" when call is GenericInstanceMethod bound:
                    var type = bound.GenericArguments[0];
                    foreach (var property in type is ArrayType ? [] : type.Resolve().Properties.Where(p => p.SetMethod is not null))
                    {
                        yield return $"{text}:{property.Name}";
                    }

                    if (type is ArrayType)
                    {
                        yield return text;
                    }

                    break;
                default:
                    break;
            }
        }
    }

    [GeneratedRegex(@"^\| (?<names>`[A-Z][^|]*`) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
