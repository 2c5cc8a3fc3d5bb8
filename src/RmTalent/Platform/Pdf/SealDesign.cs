namespace RmTalent.Platform.Pdf;

/// <summary>The shape of a seal in units of its radius, so that every engine draws the same one.</summary>
static class SealDesign
{
    public const double Band = 0.87;
    public const double Disc = 0.58;
    public const double HairLine = 0.51;
    public const double Lettering = 0.725;
    public const double LetterSize = 0.17;

    const int Scallops = 44;
    const double WidestArc = 330;
    const double DegreesPerLetter = 15;

    /// <summary>The scalloped rim.</summary>
    public static IEnumerable<(double X, double Y)> Rim()
    {
        for (var i = 0; i < Scallops * 4; i++)
        {
            var angle = 2 * Math.PI * i / (Scallops * 4);
            var radius = 0.97 + 0.03 * Math.Cos(angle * Scallops);
            yield return (radius * Math.Sin(angle), -radius * Math.Cos(angle));
        }
    }

    /// <summary>Each letter with its turn from the top, in degrees clockwise. A long name closes up to stay legible round the rim.</summary>
    public static IEnumerable<(string Letter, double Turn)> Letters(string issuer)
    {
        var text = issuer.ToUpperInvariant().EnumerateRunes().Select(r => r.ToString()).ToList();
        var total = text.Sum(Width);
        if (total == 0) yield break;
        var step = Math.Min(DegreesPerLetter, WidestArc / total);
        var at = -total * step / 2;
        foreach (var letter in text)
        {
            yield return (letter, at + Width(letter) * step / 2);
            at += Width(letter) * step;
        }
    }

    static double Width(string letter) => letter switch
    {
        "I" or "J" or "1" or "." or "·" => 0.65,
        " " => 0.7,
        "M" or "W" or "Æ" or "Ĳ" => 1.3,
        _ => 1,
    };
}
