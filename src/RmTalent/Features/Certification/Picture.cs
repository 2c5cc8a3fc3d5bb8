using System.Buffers.Binary;

namespace RmTalent.Features.Certification;

/// <summary>A PNG or JPEG with its size in pixels, which its head tells.</summary>
public sealed record Picture(byte[] Bytes, int Width, int Height)
{
    /// <summary>A small file can hold an enormous picture, and it is unpacked when a certificate is drawn.</summary>
    public const int MaxSide = 5000;

    /// <summary>Null when it is neither, or too large to draw.</summary>
    public static Picture? Read(byte[] bytes)
    {
        var (width, height) = bytes is [0xFF, 0xD8, ..] ? OfJpeg(bytes) : bytes.Length >= 24 ? (Number(bytes, 16), Number(bytes, 20)) : (0, 0);
        return width is > 0 and <= MaxSide && height is > 0 and <= MaxSide ? new Picture(bytes, width, height) : null;
    }

    /// <summary>The width in millimetres at which it fits a box.</summary>
    public double WidthWithin(double width, double height) => Math.Min(width, height * Width / Height);

    private static int Number(byte[] bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));

    /// <summary>From the start-of-frame segment (ITU-T T.81, B.2.2).</summary>
    private static (int Width, int Height) OfJpeg(byte[] bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2)))
        {
            if (bytes[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 7)), BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 5)));
            }
        }

        return (0, 0);
    }
}

/// <summary>The pictures of one design.</summary>
public sealed record DesignPictures(Picture? Logo = null, Picture? Signature = null, Picture? Seal = null)
{
    public static readonly DesignPictures None = new();
}
