namespace RmTalent.Features.Learning.Scenarios;

/// <summary>
/// Places the nodes of a script in layers from top to bottom, after Sugiyama: the layer is the longest way from the start, long lines get way points,
/// and within a layer everything moves towards the middle of its neighbours until few lines cross.
/// </summary>
internal sealed class ScriptLayout
{
    public const int BoxWidth = 178;
    public const int BoxHeight = 74;
    private const int Gap = 26;
    private const int WayPoint = 18;
    private const int LayerHeight = BoxHeight + 72;
    private const int Sweeps = 8;

    private readonly Dictionary<Guid, Spot> _spots = [];
    private readonly List<Line> _lines = [];
    private List<List<Spot>> _layers = [];

    private ScriptLayout()
    {
    }

    public int Width { get; private set; }

    public int Height => _layers.Count * LayerHeight - (LayerHeight - BoxHeight);

    public IReadOnlyList<Line> Lines => _lines;

    public static ScriptLayout Of(Script script)
    {
        var layout = new ScriptLayout();
        layout.Layer(script);
        layout.Connect(script);
        layout.Order();
        layout.Place();
        return layout;
    }

    public Spot this[Guid node] => _spots[node];

    /// <summary>Longest way from the start; lines that come back do not count. What nobody can reach stands below everything else.</summary>
    private void Layer(Script script)
    {
        var (depth, open) = (new Dictionary<Guid, int>(), new HashSet<Guid>());
        void Visit(Node node, int layer)
        {
            if (open.Contains(node.Id) || (depth.TryGetValue(node.Id, out var known) && known >= layer))
            {
                return;
            }

            depth[node.Id] = layer;
            open.Add(node.Id);
            foreach (var next in ScriptCheck.Next(node, script))
            {
                Visit(next, layer + 1);
            }

            open.Remove(node.Id);
        }

        if (script.Find(script.StartId) is { } start)
        {
            Visit(start, 0);
        }

        var below = depth.Count == 0 ? 0 : depth.Values.Max() + 1;
        foreach (var node in script.Nodes)
        {
            _spots[node.Id] = new Spot(depth.GetValueOrDefault(node.Id, below), BoxWidth);
        }

        _layers = [.. Enumerable.Range(0, _spots.Count == 0 ? 0 : _spots.Values.Max(s => s.Layer) + 1).Select(l => script.Nodes.Select(n => _spots[n.Id]).Where(s => s.Layer == l).ToList())];
        _layers.RemoveAll(l => l.Count == 0);
        foreach (var (at, layer) in _layers.Index())
        {
            layer.ForEach(s => s.Layer = at);
        }
    }

    /// <summary>One line for all choices that lead from one node to another; a way point in each layer that it crosses.</summary>
    private void Connect(Script script)
    {
        foreach (var node in script.Nodes)
        {
            foreach (var to in ScriptCheck.Next(node, script))
            {
                var (from, until) = (_spots[node.Id], _spots[to.Id]);
                List<Spot> way = [from];
                for (var layer = from.Layer + 1; layer < until.Layer; layer++)
                {
                    var point = new Spot(layer, WayPoint);
                    _layers[layer].Add(point);
                    way.Add(point);
                }

                way.Add(until);
                _lines.Add(new(node, to, way, IsBack: until.Layer <= from.Layer));
                foreach (var (above, under) in until.Layer > from.Layer ? way.Zip(way.Skip(1)) : [])
                {
                    above.Below.Add(under);
                    under.Above.Add(above);
                }
            }
        }
    }

    private void Order()
    {
        foreach (var layer in _layers)
        {
            Number(layer);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var isDown = sweep % 2 == 0;
            foreach (var layer in isDown ? _layers : Enumerable.Reverse(_layers))
            {
                layer.Sort((a, b) => Middle(a).CompareTo(Middle(b)) is var d && d != 0 ? d : a.Place.CompareTo(b.Place));
                Number(layer);
            }

            double Middle(Spot spot) => (isDown ? spot.Above : spot.Below) is { Count: > 0 } near ? near.Average(n => n.Place) : spot.Place;
        }

        static void Number(List<Spot> layer)
        {
            foreach (var (at, spot) in layer.Index())
            {
                spot.Place = at;
            }
        }
    }

    private void Place()
    {
        foreach (var layer in _layers)
        {
            Pack(layer, s => s.Place * (BoxWidth + Gap));
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var layer in sweep % 2 == 0 ? _layers : Enumerable.Reverse(_layers))
            {
                Pack(layer, s => s.Above.Concat(s.Below).Select(n => n.X).DefaultIfEmpty(s.X).Average());
            }
        }

        var left = _layers.SelectMany(l => l).Select(s => s.X - s.Width / 2).DefaultIfEmpty(0).Min();
        foreach (var spot in _layers.SelectMany(l => l))
        {
            (spot.X, spot.Y) = (spot.X - left, spot.Layer * LayerHeight);
        }

        Width = (int)_layers.SelectMany(l => l).Select(s => s.X + s.Width / 2).DefaultIfEmpty(0).Max();
    }

    /// <summary>As near as possible to where each wants to be, in order and without touching; the layer as a whole keeps its middle.</summary>
    private static void Pack(List<Spot> layer, Func<Spot, double> wanted)
    {
        var wishes = layer.ConvertAll(s => wanted(s));
        foreach (var (at, spot) in layer.Index())
        {
            spot.X = at == 0 ? wishes[0] : Math.Max(wishes[at], layer[at - 1].X + (layer[at - 1].Width + spot.Width) / 2 + Gap);
        }

        var shift = wishes.Average() - layer.Average(s => s.X);
        layer.ForEach(s => s.X += shift);
    }

    /// <summary>A node, or a point through which a long line goes.</summary>
    internal sealed class Spot(int layer, double width)
    {
        public int Layer { get; set; } = layer;

        public double Width { get; } = width;

        /// <summary>From the left within the layer.</summary>
        public int Place { get; set; }

        /// <summary>Of the middle.</summary>
        public double X { get; set; }

        /// <summary>Of the top.</summary>
        public double Y { get; set; }

        public List<Spot> Above { get; } = [];

        public List<Spot> Below { get; } = [];
    }
}

/// <summary>A line of the map.</summary>
internal sealed record Line(Node From, Node To, IReadOnlyList<ScriptLayout.Spot> Way, bool IsBack);
