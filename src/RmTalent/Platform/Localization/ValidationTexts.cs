using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace RmTalent.Platform.Localization;

/// <summary>Plain words for the attributes that name none, so that a message beside a field says what to do, in the user's language.</summary>
internal static class ValidationTexts
{
    public const string Missing = "Fill this in";
    public const string NotValid = "This value cannot be read. Check it and try again";

    public static void Apply(MvcOptions options, ITexts texts)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetMissingBindRequiredValueAccessor(_ => texts[Missing]);
        messages.SetMissingKeyOrValueAccessor(() => texts[Missing]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts[Missing]);
        messages.SetValueMustNotBeNullAccessor(_ => texts[Missing]);
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => texts[NotValid]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts[NotValid]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts[NotValid]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts[NotValid]);
        messages.SetValueIsInvalidAccessor(_ => texts[NotValid]);
        messages.SetValueMustBeANumberAccessor(_ => texts["Enter a number"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Enter a number"]);
        options.ModelMetadataDetailsProviders.Add(new DefaultMessages());
    }

    private sealed class DefaultMessages : IValidationMetadataProvider
    {
        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            if ((Nullable.GetUnderlyingType(context.Key.ModelType) ?? context.Key.ModelType) == typeof(decimal))
            {
                CompareAsDecimals(context.ValidationMetadata.ValidatorMetadata);
            }

            foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>()
                .Where(a => a.ErrorMessage is null && a.ErrorMessageResourceName is null))
            {
                attribute.ErrorMessage = attribute switch
                {
                    RequiredAttribute => Missing,
                    StringLengthAttribute { MinimumLength: > 0 } => "Use {2} to {1} characters",
                    StringLengthAttribute or MaxLengthAttribute => "Use at most {1} characters",
                    RangeAttribute => "Enter a value from {1} to {2}",
                    EmailAddressAttribute => "Enter an e-mail address like name@example.org",
                    UrlAttribute => "Enter an address that starts with https://",
                    CompareAttribute => "The two values differ",
                    _ => null,
                };
            }
        }

        /// <summary>Limits written as whole numbers turn the value into one first: that rounds 5.4 down to a limit of 5, and throws over what no int holds.</summary>
        private static void CompareAsDecimals(IList<object> validators)
        {
            for (var n = 0; n < validators.Count; n++)
            {
                if (validators[n] is RangeAttribute { OperandType: var type } range && type == typeof(int))
                {
                    validators[n] = new RangeAttribute(typeof(decimal), string.Create(CultureInfo.InvariantCulture, $"{range.Minimum}"), string.Create(CultureInfo.InvariantCulture, $"{range.Maximum}"))
                    {
                        ParseLimitsInInvariantCulture = true,
                        ConvertValueInInvariantCulture = true,
                        ErrorMessage = range.ErrorMessage,
                    };
                }
            }
        }
    }
}
