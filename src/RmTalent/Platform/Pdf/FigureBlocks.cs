namespace RmTalent.Platform.Pdf;

/// <summary>Drawn as vectors. <paramref name="Alt"/> is what a screen reader says; the caption stands below it.</summary>
public sealed record QrCode(string Payload, string Alt, string? Caption = null, double Size = 28, TextAlign? Align = null) : Block;

/// <summary>A PNG or JPEG. The height follows from the width.</summary>
public sealed record Image(byte[] Bytes, string Alt, double Width = 40, TextAlign? Align = null) : Block;

/// <summary>The issuer's round seal: a name around the rim, a monogram or a year in the middle.</summary>
public sealed record Seal(string Issuer, string Centre, double Size = 34, TextAlign? Align = null) : Block;
