using System.Runtime.CompilerServices;

namespace RmTalent.Tests;

/// <summary>Texts kept in the repository and reviewed like code. <c>./dev snapshots</c> accepts the present ones.</summary>
internal static class Snapshot
{
    public static void Matches(string name, string actual, [CallerFilePath] string caller = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(caller)!, "Snapshots", name + ".txt");
        var wanted = File.Exists(file) ? File.ReadAllText(file) : "";
        var given = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (wanted != given && Environment.GetEnvironmentVariable("RMTALENT_ACCEPT_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, given);
            return;
        }

        given.ShouldBe(wanted, $"Snapshot {name} differs; if the change is meant, run ./dev snapshots and review the diff.");
    }
}
