using QRCoder;

namespace RmTalent.Platform.Pdf;

/// <summary>The dark squares of a QR code as horizontal runs, in modules; the side includes the quiet zone of four that scanners need.</summary>
sealed record QrModules(int Side, IReadOnlyList<(int X, int Y, int Length)> Runs)
{
    public static QrModules Of(string payload)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(payload, QRCodeGenerator.ECCLevel.M);
        var matrix = data.ModuleMatrix;
        var runs = new List<(int, int, int)>();
        for (var y = 0; y < matrix.Count; y++)
            for (var x = 0; x < matrix.Count; x++)
            {
                if (!matrix[y][x]) continue;
                var start = x;
                while (x < matrix.Count && matrix[y][x]) x++;
                runs.Add((start, y, x - start));
            }

        return new(matrix.Count, runs);
    }
}
