using System.Globalization;
using System.Text;

namespace RmTalent.Features.People;

/// <summary>Names as people type them: <c>pal</c> finds Pål, <c>soren</c> finds Søren, on both databases alike.</summary>
public static class SearchText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            plain.Append(char.ToUpperInvariant(c) switch { 'Ø' => "O", 'Æ' => "AE", var upper => upper.ToString() });
        }

        return plain.ToString().Trim();
    }
}
