using System.Text.Json.Serialization;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;

namespace RmTalent.Features.Certification;

/// <summary>The colours of a certificate. Each keeps its ink readable on paper.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Palette>))]
public enum Palette
{
    [Text("Fjord green and gold")]
    Fjord,

    [Text("Midnight blue and brass")]
    Midnight,

    [Text("Burgundy and gold")]
    Burgundy,

    [Text("Graphite and silver")]
    Graphite,
}

[JsonConverter(typeof(JsonStringEnumConverter<Orientation>))]
public enum Orientation
{
    [Text("Landscape")]
    Landscape,

    [Text("Portrait")]
    Portrait,
}

/// <summary>How a certificate looks: frozen with each one that is issued.</summary>
public sealed record CertificateDesign(Palette Palette, Orientation Orientation, Guid? LogoId = null)
{
    public static readonly CertificateDesign Default = new(Palette.Fjord, Orientation.Landscape);

    public PageSize Page() => Orientation == Orientation.Portrait ? PageSize.A4 : PageSize.A4Landscape;

    public Theme Theme() => Palette switch
    {
        Palette.Midnight => new Theme { Accent = "#1d3461", Ornament = "#a87f2f", Tint = "#f2f4f9" },
        Palette.Burgundy => new Theme { Accent = "#6b1f33", Ornament = "#b08d3c", Tint = "#f8f2f3" },
        Palette.Graphite => new Theme { Accent = "#2f3a42", Ornament = "#7d8a92", Tint = "#f3f4f5" },
        _ => Platform.Pdf.Theme.Default,
    };
}
