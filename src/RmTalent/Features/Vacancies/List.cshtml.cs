using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies;

[Authorize(Policies.SeeVacancies)]
public sealed class ListModel(AppDbContext db) : PageModel
{
    private const string OrderCookie = "vacancies-order";
    private static readonly string[] Orders = ["-created", "created", "title", "-title"];

    [BindProperty(SupportsGet = true)]
    public VacancyFilter Filter { get; set; } = new();

    public new PageOf<VacancyRow> Page { get; private set; } = PageOf<VacancyRow>.Empty;

    /// <summary>As the address says, or as this reader last sorted.</summary>
    public string Order { get; private set; } = "-created";

    public async Task OnGetAsync(string? sort, CancellationToken cancellationToken)
    {
        Order = Orders.FirstOrDefault(o => o == sort) ?? Orders.FirstOrDefault(o => o == Request.Cookies[OrderCookie]) ?? Order;
        if (sort == Order)
        {
            Response.Cookies.Append(OrderCookie, Order, new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, Path = "/vacancies" });
        }

        var (query, at) = (Filter.Of(db.Vacancies.SeenBy(User), User.Id), PageRequest.From(Request));
        Page = Order is "title" or "-title"
            ? await query.PageAsync(v => v.Title, VacancyRow.From, at, Order[0] == '-', cancellationToken)
            : await query.PageAsync(v => v.DraftedAt, VacancyRow.From, at, Order != "created", cancellationToken);
    }
}
