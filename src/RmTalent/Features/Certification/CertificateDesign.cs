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

    [Text("Own colours")]
    Own,
}

[JsonConverter(typeof(JsonStringEnumConverter<Orientation>))]
public enum Orientation
{
    [Text("Landscape")]
    Landscape,

    [Text("Portrait")]
    Portrait,
}

[JsonConverter(typeof(JsonStringEnumConverter<SealKind>))]
public enum SealKind
{
    [Text("Drawn, with the organisation's name")]
    Drawn,

    [Text("Own picture")]
    Picture,

    [Text("No seal")]
    None,
}

/// <summary>How a certificate looks: frozen with each one that is issued. The ids are those of uploaded pictures.</summary>
public sealed record CertificateDesign(Palette Palette, Orientation Orientation, Guid? LogoId = null)
{
    public static readonly CertificateDesign Default = new(Palette.Fjord, Orientation.Landscape);

    /// <summary>Only with <see cref="Palette.Own"/>.</summary>
    public OwnColours? Colours { get; init; }

    public SealKind Seal { get; init; }

    public Guid? SealId { get; init; }

    /// <summary>The picture of a signature.</summary>
    public Guid? SignatureId { get; init; }

    /// <summary>The class that gives a preview its colours.</summary>
    [JsonIgnore]
    public string Css => Palette == Palette.Own && Colours is { } own ? $"colours-{own.Code}" : $"palette-{Palette.ToString().ToLowerInvariant()}";

    public PageSize Page() => Orientation == Orientation.Portrait ? PageSize.A4 : PageSize.A4Landscape;

    public Theme Theme() => Palette switch
    {
        Palette.Midnight => new Theme { Accent = "#1d3461", Ornament = "#a87f2f", Tint = "#f2f4f9" },
        Palette.Burgundy => new Theme { Accent = "#6b1f33", Ornament = "#b08d3c", Tint = "#f8f2f3" },
        Palette.Graphite => new Theme { Accent = "#2f3a42", Ornament = "#7d8a92", Tint = "#f3f4f5" },
        Palette.Own when Colours is { } own => new Theme { Accent = own.Accent, Ornament = own.Ornament, Tint = "#f5f5f5" },
        _ => Platform.Pdf.Theme.Default,
    };
}
