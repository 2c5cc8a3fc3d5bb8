using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace RmTalent.Platform.Web.Tags;

/// <summary>What the fields of a page are called on it. The error summary stands above them and still says which field each error is about.</summary>
public static class FieldNames
{
    private static readonly object Key = new();

    extension(ViewContext view)
    {
        public void NameField(string field, string label) => Of(view.HttpContext)[field] = label;

        /// <summary>The label and a dash. Asked when the page is written, which is after all of it has run; nothing for a field without a label.</summary>
        public IHtmlContent FieldName(string field) => new Later(view.HttpContext, field);
    }

    private static Dictionary<string, string> Of(HttpContext http)
    {
        if (http.Items[Key] is not Dictionary<string, string> names)
        {
            http.Items[Key] = names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        }

        return names;
    }

    private sealed class Later(HttpContext http, string field) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            if (Of(http).TryGetValue(field, out var label))
            {
                encoder.Encode(writer, label);
                writer.Write(" – ");
            }
        }
    }
}
