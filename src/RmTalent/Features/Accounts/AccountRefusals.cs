using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace RmTalent.Features.Accounts;

internal static class AccountRefusals
{
    /// <summary>Puts what Identity refused beside the field. Its descriptions of passwords are translated already.</summary>
    /// <returns>True when nothing was refused.</returns>
    public static bool Accepts(this ModelStateDictionary state, IdentityResult result, string field)
    {
        foreach (var error in result.Errors)
        {
            state.AddModelError(field, error.Description);
        }

        return result.Succeeded;
    }

    /// <summary>For what was checked before: a refusal now is a fault.</summary>
    public static void ThrowIfRefused(this IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Code)));
        }
    }
}
