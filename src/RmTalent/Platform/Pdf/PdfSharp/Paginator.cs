namespace RmTalent.Platform.Pdf.PdfSharp;

/// <summary>A strip at a height on its page.</summary>
readonly record struct Placed(Strip Strip, double Y);

/// <summary>Stacks strips on pages: headings stay with what follows, tables repeat their head, and only what is too tall is cut.</summary>
sealed class Paginator(double firstRoom, double room)
{
    /// <summary>A strip taller than this share of a page may be cut to fill the page before it.</summary>
    const double TallShare = 0.3;

    readonly List<List<Placed>> pages = [[]];
    double y;

    /// <summary>Nothing on the page yet but a running head: what does not fit here fits nowhere.</summary>
    bool fresh = true;

    double Room => pages.Count == 1 ? firstRoom : room;
    bool AtHead => pages[^1].Count == 0;

    public IReadOnlyList<IReadOnlyList<Placed>> Place(IEnumerable<Strip> strips)
    {
        var queue = new LinkedList<Strip>(strips);
        while (queue.First is { Value: var strip })
        {
            if (strip is PageBreakStrip)
            {
                queue.RemoveFirst();
                if (!AtHead && queue.Count > 0) NewPage();
                continue;
            }

            if (AtHead && pages.Count > 1 && strip.RunningHead is { } head)
            {
                Put(head);
                fresh = true;
            }

            var group = Group(queue);
            if (Fits(group))
            {
                foreach (var member in group)
                {
                    Put(member);
                    queue.RemoveFirst();
                }
            }
            else if (Split(strip, group.Count) is var (first, rest))
            {
                Put(first);
                queue.RemoveFirst();
                queue.AddFirst(rest);
                NewPage();
            }
            else if (fresh)
            {
                Put(strip);
                queue.RemoveFirst();
            }
            else
            {
                NewPage();
            }
        }

        return pages;
    }

    /// <summary>The first strip and those that it must not part from.</summary>
    static List<Strip> Group(LinkedList<Strip> queue)
    {
        var group = new List<Strip>();
        foreach (var strip in queue)
        {
            if (strip is PageBreakStrip) break;
            group.Add(strip);
            if (!strip.KeepWithNext) break;
        }

        return group;
    }

    bool Fits(List<Strip> group)
    {
        var height = (AtHead ? 0 : group[0].Before) + Strip.Stack(group);
        return y + height <= Room + 0.01;
    }

    (Strip First, Strip Remainder)? Split(Strip strip, int groupSize)
    {
        var left = Room - y - (AtHead ? 0 : strip.Before);
        var mayCut = strip.Height > room - 40 || (groupSize == 1 && strip.Height > room * TallShare && !fresh);
        return mayCut && left > 0 && strip.Height > left ? strip.Split(left) : null;
    }

    void Put(Strip strip)
    {
        if (!AtHead) y += strip.Before;
        pages[^1].Add(new(strip, y));
        y += strip.Height;
        fresh = false;
    }

    void NewPage()
    {
        pages.Add([]);
        y = 0;
        fresh = true;
    }
}
