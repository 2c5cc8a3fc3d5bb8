using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Web;

/// <summary>
/// Reads days as before, and takes none that lies centuries away: a year typed by half or with a digit too many is a slip,
/// and arithmetic at the ends of the calendar (the day after 31 December 9999) has no answer.
/// </summary>
public sealed class DateBinder(IModelBinder inner, ITexts texts) : IModelBinder
{
    public const int FirstYear = 1900;
    public const int LastYear = 2199;

    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await inner.BindModelAsync(bindingContext);
        var year = bindingContext.Result.Model switch
        {
            DateOnly day => day.Year,
            DateTime at => at.Year,
            _ => FirstYear,
        };
        if (year is < FirstYear or > LastYear)
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, texts["Choose a year from {0} to {1}", FirstYear, LastYear]);
            bindingContext.Result = ModelBindingResult.Failed();
        }
    }
}

internal sealed class DateBinderProvider(ITexts texts) : IModelBinderProvider
{
    private readonly TryParseModelBinderProvider _days = new();
    private readonly DateTimeModelBinderProvider _times = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        var inner = type == typeof(DateOnly) ? _days.GetBinder(context) : type == typeof(DateTime) ? _times.GetBinder(context) : null;
        return inner is null ? null : new DateBinder(inner, texts);
    }
}
