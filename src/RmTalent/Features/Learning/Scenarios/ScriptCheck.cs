namespace RmTalent.Features.Learning.Scenarios;

/// <summary>
/// What stands between a draft and its learners: every node can be reached, every path ends, no choice leads nowhere, and some way through completes it.
/// Going round is a problem unless the author said that it is meant.
/// </summary>
public static class ScriptCheck
{
    private const int MaxStates = 60_000;

    public static IReadOnlyList<ScriptProblem> ProblemsOf(Script script)
    {
        if (script.Find(script.StartId) is not { } start)
        {
            return [new(ScriptFault.NoStart, null)];
        }

        var reached = ReachedFrom(start.Id, script);
        var problems = script.Nodes.SelectMany(n => Within(n, script)).ToList();
        problems.AddRange(script.Nodes.Where(n => !reached.Contains(n.Id)).Select(n => About(n, ScriptFault.Unreached)));
        var ending = Ending(script);
        problems.AddRange(script.Nodes.Where(n => reached.Contains(n.Id) && n.Choices.Any(c => c.ToId is not null) && !ending.Contains(n.Id)).Select(n => About(n, ScriptFault.Endless)));
        if (start.IsEnd)
        {
            problems.Add(About(start, ScriptFault.StartIsEnd));
        }

        if (!script.Terms.MayLoop)
        {
            problems.AddRange(ReturnedTo(script).Select(n => About(n, ScriptFault.GoesRound)));
        }

        if (problems.Count == 0 && !CanPass(script))
        {
            problems.Add(new(ScriptFault.CannotPass, null, script.Terms.PassTrust, script.Terms.PassPoints));
        }

        return problems;
    }

    /// <summary>Nodes to which the talk can return, each once.</summary>
    public static IReadOnlyList<Node> ReturnedTo(Script script)
    {
        var (open, closed, found) = (new HashSet<Guid>(), new HashSet<Guid>(), new List<Node>());
        void Visit(Node node)
        {
            open.Add(node.Id);
            foreach (var next in Next(node, script))
            {
                if (open.Contains(next.Id))
                {
                    if (!found.Contains(next))
                    {
                        found.Add(next);
                    }
                }
                else if (!closed.Contains(next.Id))
                {
                    Visit(next);
                }
            }

            open.Remove(node.Id);
            closed.Add(node.Id);
        }

        foreach (var node in script.Nodes.OrderByDescending(n => n.Id == script.StartId).Where(n => !closed.Contains(n.Id)))
        {
            Visit(node); // the filter runs as the loop goes
        }

        return found;
    }

    public static IEnumerable<Node> Next(Node node, Script script) => node.Choices.Select(c => script.Find(c.ToId)).OfType<Node>().Distinct();

    private static IEnumerable<ScriptProblem> Within(Node node, Script script)
    {
        if (node.IsEnd)
        {
            if (node.Choices.Count > 0)
            {
                yield return About(node, ScriptFault.EndWithChoices);
            }

            yield break;
        }

        if (node.Choices.Count < 2)
        {
            yield return About(node, ScriptFault.TooFewChoices);
        }

        foreach (var choice in node.Choices)
        {
            if (script.Find(choice.ToId) is null)
            {
                yield return new(ScriptFault.DeadChoice, node.Id, node.Name, choice.Text);
            }

            if (choice.Feedback.En.Length == 0)
            {
                yield return new(ScriptFault.NoFeedback, node.Id, node.Name, choice.Text);
            }
        }
    }

    private static ScriptProblem About(Node node, ScriptFault fault) => new(fault, node.Id, node.Name);

    private static HashSet<Guid> ReachedFrom(Guid id, Script script)
    {
        var (reached, waiting) = (new HashSet<Guid> { id }, new Queue<Guid>([id]));
        while (waiting.TryDequeue(out var at))
        {
            foreach (var next in Next(script.Find(at)!, script).Where(n => reached.Add(n.Id)))
            {
                waiting.Enqueue(next.Id);
            }
        }

        return reached;
    }

    /// <summary>Nodes from which an end can be reached, the ends too.</summary>
    private static HashSet<Guid> Ending(Script script)
    {
        var ending = script.Nodes.Where(n => n.IsEnd).Select(n => n.Id).ToHashSet();
        while (script.Nodes.Where(n => !ending.Contains(n.Id) && n.Choices.Any(c => c.ToId is { } to && ending.Contains(to))).ToList() is { Count: > 0 } more)
        {
            ending.UnionWith(more.Select(n => n.Id));
        }

        return ending;
    }

    /// <summary>Tries every way through, by node, trust and points. A script with more states than anybody would write is believed.</summary>
    private static bool CanPass(Script script)
    {
        var first = (script.StartId, script.Terms.StartTrust, 0);
        var (seen, waiting) = (new HashSet<(Guid, int, int)> { first }, new Stack<(Guid Node, int Trust, int Points)>([first]));
        while (waiting.TryPop(out var at))
        {
            var node = script.Find(at.Node)!;
            if (node.IsEnd && script.Terms.IsPassedWith(at.Trust, at.Points))
            {
                return true;
            }

            foreach (var choice in node.Choices)
            {
                var next = (choice.ToId!.Value, ScenarioRun.Bounded(at.Trust + choice.Trust), Math.Clamp(at.Points + choice.Points, -ScriptTerms.MaxPoints, ScriptTerms.MaxPoints));
                if (seen.Add(next))
                {
                    waiting.Push(next);
                }
            }

            if (seen.Count > MaxStates)
            {
                return true;
            }
        }

        return false;
    }
}
