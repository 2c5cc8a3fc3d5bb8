using System.Security.Cryptography;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RmTalent.Platform.Web;

/// <summary>Gives every posting form the key under which it is carried out once.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class OnceTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.PostContent.AppendHtml(Key());

    internal static HtmlString Key() =>
        new($"<input type=\"hidden\" name=\"{OnceFilter.Field}\" value=\"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}\">");
}
