using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications.Screening;

/// <summary>Keeps the filter of the list that the reader came from.</summary>
[Authorize(Policies.SeeApplicants)]
public sealed class SaveViewModel(AppDbContext db) : PageModel
{
    private static readonly string[] Kept = ["Filter.Q", "Filter.Status", "Filter.VacancyId", "Filter.Source", "Filter.Flagged", "Filter.QuietSince", "Filter.Over", "sort"];

    [BindProperty]
    public ViewForm Form { get; set; } = new();

    /// <summary>Only what filters: no cursor, nothing foreign.</summary>
    public string Query => QueryHelpers.AddQueryString("", Kept.Select(k => KeyValuePair.Create(k, Request.Query[k].FirstOrDefault())).Where(q => !string.IsNullOrEmpty(q.Value) && q.Value != "false")).TrimStart('?');

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (me, name) = (User.Id, Form.Name.Trim());
        Refuse.When(Query.Length > SavedView.QueryMaxLength, "Choose a shorter filter");
        var own = await db.Set<SavedView>().Where(v => v.OwnerId == me).Select(v => v.Name).ToListAsync(cancellationToken);
        Refuse.When(own.Count >= SavedView.MostOfOnePerson, "You have enough views; delete one first");
        if (own.Contains(name))
        {
            throw new RefusedException("You have a view of this name already") { Field = "Form.Name" };
        }

        db.Add(SavedView.Keep(name, Query, Form.Shared, me));
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("View saved");
        return Redirect($"/applications?{Query}");
    }

    public sealed record ViewForm
    {
        [Required, StringLength(SavedView.NameMaxLength)]
        public string Name { get; init; } = "";

        public bool Shared { get; init; }
    }
}
