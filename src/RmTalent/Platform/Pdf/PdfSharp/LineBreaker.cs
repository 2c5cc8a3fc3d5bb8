using System.Text;
using PdfSharp.Drawing;

namespace RmTalent.Platform.Pdf.PdfSharp;

/// <summary>Words of one font on a line, from x.</summary>
readonly record struct Segment(string Text, XFont Font, double X);

sealed record TextLine(IReadOnlyList<Segment> Segments, double Width);

/// <summary>Breaks prose into lines: at spaces, after hyphens and slashes, and inside a word only where the word alone is too wide.</summary>
sealed class LineBreaker(Palette palette)
{
    readonly record struct Piece(string Text, XFont Font, double Width);

    sealed record Word(List<Piece> Pieces, XFont? SpaceBefore)
    {
        public double Width => Pieces.Sum(p => p.Width);
    }

    readonly XGraphics measure = XGraphics.CreateMeasureContext(new XSize(1000, 1000), XGraphicsUnit.Point, XPageDirection.Downwards);

    public double Width(string text, TextStyle style) => Width(text, palette.Font(style.Family, style.Size, style.Bold, style.Italic));

    public List<TextLine> Break(Prose prose, TextStyle style, double width)
    {
        var lines = new List<TextLine>();
        foreach (var words in HardLines(prose, style))
            Fill(words, width, lines);
        return lines;
    }

    double Width(string text, XFont font) => measure.MeasureString(text, font).Width;

    List<List<Word>> HardLines(Prose prose, TextStyle style)
    {
        var lines = new List<List<Word>> { new() };
        var word = new Word([], null);
        var text = new StringBuilder();

        foreach (var run in prose.Runs)
        {
            var font = palette.Font(style.Family, style.Size, style.Bold || run.Emphasis.HasFlag(Emphasis.Bold), style.Italic || run.Emphasis.HasFlag(Emphasis.Italic));
            foreach (var character in run.Text)
            {
                switch (character)
                {
                    case '\n':
                        EndWord(font, null);
                        lines.Add([]);
                        break;
                    case ' ' or '\t':
                        EndWord(font, font);
                        break;
                    case '-' or '/':
                        text.Append(character);
                        EndWord(font, null);
                        break;
                    case '\u202f':
                        text.Append('\u00a0');
                        break;
                    default:
                        if (!char.IsControl(character)) text.Append(character);
                        break;
                }
            }

            EndPiece(font);
        }

        if (word.Pieces.Count > 0) lines[^1].Add(word);
        return lines;

        void EndPiece(XFont font)
        {
            if (text.Length == 0) return;
            word.Pieces.Add(new(text.ToString(), font, Width(text.ToString(), font)));
            text.Clear();
        }

        void EndWord(XFont font, XFont? space)
        {
            EndPiece(font);
            if (word.Pieces.Count > 0) lines[^1].Add(word);
            word = new([], space);
        }
    }

    void Fill(List<Word> words, double width, List<TextLine> lines)
    {
        var line = new LineBuilder();
        foreach (var word in words)
        {
            var space = word.SpaceBefore is { } font && !line.IsEmpty ? Width(" ", font) : 0;
            if (!line.IsEmpty && line.Width + space + word.Width > width)
            {
                lines.Add(line.Finish());
                line = new();
                space = 0;
            }

            if (space > 0) line.Add(" ", word.SpaceBefore!, space);
            foreach (var piece in word.Width <= width ? word.Pieces : word.Pieces.SelectMany(Letters))
            {
                if (!line.IsEmpty && line.Width + piece.Width > width + 0.01)
                {
                    lines.Add(line.Finish());
                    line = new();
                }

                line.Add(piece.Text, piece.Font, piece.Width);
            }
        }

        lines.Add(line.Finish());
    }

    IEnumerable<Piece> Letters(Piece piece) =>
        piece.Text.EnumerateRunes().Select(r => new Piece(r.ToString(), piece.Font, Width(r.ToString(), piece.Font)));

    sealed class LineBuilder
    {
        readonly List<Segment> segments = [];
        readonly StringBuilder text = new();
        XFont? current;
        double start;

        public double Width { get; private set; }
        public bool IsEmpty => Width == 0;

        public void Add(string more, XFont font, double width)
        {
            if (!ReferenceEquals(font, current)) Flush();
            current = font;
            text.Append(more);
            Width += width;
        }

        public TextLine Finish()
        {
            Flush();
            return new(segments, Width);
        }

        void Flush()
        {
            if (text.Length > 0) segments.Add(new(text.ToString(), current!, start));
            text.Clear();
            start = Width;
        }
    }
}
