using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace RmTalent.Platform.Web;

/// <summary>
/// Reads numbers as people write them, whatever the language of the page: 3.5 and 3,5 are the same, 52 000 and 52.000,50 are amounts.
/// A lone separator before exactly three digits is a thousands separator only where the reader's culture writes thousands that way.
/// </summary>
public sealed class DecimalBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        var text = given.FirstValue?.Trim() ?? "";
        if (text.Length == 0)
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
            {
                bindingContext.Result = ModelBindingResult.Success(null);
            }

            return Task.CompletedTask;
        }

        if (Read(text, given.Culture) is { } number)
        {
            bindingContext.Result = ModelBindingResult.Success(number);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName, bindingContext.ModelMetadata.ModelBindingMessageProvider.ValueMustBeANumberAccessor(""));
        }

        return Task.CompletedTask;
    }

    /// <summary>The number, or null when it is none.</summary>
    public static decimal? Read(string text, CultureInfo culture)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00a0' or '\u202f' or '\'')));
        var last = plain.LastIndexOfAny(['.', ',']);
        if (last >= 0)
        {
            var separator = plain[last];
            var isThousands = plain.IndexOf(separator, StringComparison.Ordinal) != last
                || (plain.IndexOfAny(['.', ',']) == last && plain.Length - last == 4 && culture.NumberFormat.NumberGroupSeparator == separator.ToString());
            var whole = (isThousands ? plain : plain[..last]).Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
            plain = isThousands ? whole : $"{whole}.{plain[(last + 1)..]}";
        }

        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}

internal sealed class DecimalBinderProvider : IModelBinderProvider
{
    private static readonly DecimalBinder Binder = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.UnderlyingOrModelType == typeof(decimal) ? Binder : null;
}
