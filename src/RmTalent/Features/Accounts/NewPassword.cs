using System.ComponentModel.DataAnnotations;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Accounts;

/// <summary>A password chosen twice.</summary>
public record NewPassword
{
    [Required, StringLength(PasswordRules.MaxLength, MinimumLength = PasswordRules.MinLength), DataType(DataType.Password)]
    public string Password { get; init; } = "";

    [Required, Compare(nameof(Password), ErrorMessage = "The two passwords differ"), DataType(DataType.Password)]
    public string Again { get; init; } = "";
}
