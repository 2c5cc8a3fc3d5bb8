using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Offers;

/// <summary>Notes that one condition is met or waived, or that it failed and the offer with it.</summary>
[Authorize(Policies.MakeOffers)]
public sealed class ConditionModel(AppDbContext db, ITexts texts, TimeProvider clock) : OfferPage(db)
{
    [FromRoute]
    public Guid ConditionId { get; init; }

    [BindProperty]
    public ConditionForm Form { get; init; } = new();

    public OfferCondition Condition { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Results =>
        [.. new[] { ConditionStatus.Met, ConditionStatus.Waived, ConditionStatus.Failed }.Select(r => new SelectListItem(texts.Of(r), r.ToString()))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        Offer.Settle(ConditionId, Form.Result!.Value, Form.Note!, User.Id, now);
        if (Offer.Status is OfferStatus.ConditionsNotMet)
        {
            (await ApplicationAsync(cancellationToken)).FailConditions(Form.Note!, now);
        }

        return await SavedAsync("The condition is noted", cancellationToken);
    }

    protected override Task<bool> LoadMoreAsync(CancellationToken cancellationToken)
    {
        Condition = Offer.Conditions.SingleOrDefault(c => c.Id == ConditionId)!;
        return Task.FromResult(Condition is not null);
    }

    public sealed record ConditionForm
    {
        [Required(ErrorMessage = "Choose the result")]
        public ConditionStatus? Result { get; init; }

        [Required(ErrorMessage = "Note what you checked"), StringLength(OfferCondition.NoteMaxLength)]
        public string? Note { get; init; }
    }
}
