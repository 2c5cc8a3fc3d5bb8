using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace RmTalent.Platform.Pdf.PdfSharp;

/// <summary>
/// PDFsharp 6.5 ends its compressed streams without the Adler-32 checksum that RFC 1950 asks for, and strict readers stop there.
/// This writes its file again with the checksums in, and the table of offsets moved accordingly.
/// </summary>
static class StreamChecksums
{
    public static void Complete(ReadOnlySpan<byte> pdf, Stream to)
    {
        var table = pdf.LastIndexOf("\nxref\n"u8) + 1;
        var trailer = table + pdf[table..].IndexOf("trailer\n"u8);
        var offsets = Offsets(pdf[table..trailer]);
        var inOrder = Enumerable.Range(1, offsets.Length - 1).OrderBy(n => offsets[n]).ToArray();

        long position = offsets[inOrder[0]];
        var moved = new long[offsets.Length];
        to.Write(pdf[..offsets[inOrder[0]]]);
        for (var i = 0; i < inOrder.Length; i++)
        {
            moved[inOrder[i]] = position;
            var end = i + 1 < inOrder.Length ? offsets[inOrder[i + 1]] : table;
            position += WriteObject(pdf[offsets[inOrder[i]]..end], to);
        }

        to.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Length}\n0000000000 65535 f \n")));
        foreach (var offset in moved.Skip(1)) to.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n")));
        var start = trailer + pdf[trailer..].LastIndexOf("startxref\n"u8);
        to.Write(pdf[trailer..start]);
        to.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"startxref\n{position}\n%%EOF\n")));
    }

    /// <summary>The place of every object; the first entry heads the free list and is no object.</summary>
    static int[] Offsets(ReadOnlySpan<byte> table)
    {
        const int entry = 20;
        var entries = table[("xref\n".Length + table["xref\n".Length..].IndexOf((byte)'\n') + 1)..];
        var offsets = new int[entries.Length / entry];
        for (var n = 1; n < offsets.Length; n++)
            offsets[n] = Utf8Parser.TryParse(entries.Slice(n * entry, 10), out int offset, out _) ? offset : throw new InvalidDataException("The table of offsets is not as expected.");
        return offsets;
    }

    static int WriteObject(ReadOnlySpan<byte> text, Stream to)
    {
        var body = text.IndexOf(">>\nstream\n"u8);
        var key = body < 0 ? -1 : text[..body].IndexOf("/Length "u8);
        if (key < 0 || text[..body].IndexOf("/Filter/FlateDecode"u8) < 0 || !Utf8Parser.TryParse(text[(key + 8)..], out int length, out var digits))
        {
            to.Write(text);
            return text.Length;
        }

        var data = body + ">>\nstream\n".Length;
        var longer = Encoding.ASCII.GetBytes((length + 4).ToString(CultureInfo.InvariantCulture));
        Span<byte> checksum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Adler32(text.Slice(data + 2, length - 2).ToArray()));

        to.Write(text[..(key + 8)]);
        to.Write(longer);
        to.Write(text[(key + 8 + digits)..(data + length)]);
        to.Write(checksum);
        to.Write(text[(data + length)..]);
        return text.Length + longer.Length - digits + checksum.Length;
    }

    static uint Adler32(byte[] deflated)
    {
        const uint modulus = 65521;
        uint a = 1, b = 0;
        using var inflate = new DeflateStream(new MemoryStream(deflated), CompressionMode.Decompress);
        Span<byte> buffer = stackalloc byte[4096];
        for (var read = inflate.Read(buffer); read > 0; read = inflate.Read(buffer))
        {
            // 4,096 bytes cannot overflow 32 bits before the remainder is taken.
            foreach (var value in buffer[..read])
            {
                a += value;
                b += a;
            }

            a %= modulus;
            b %= modulus;
        }

        return (b << 16) | a;
    }
}
