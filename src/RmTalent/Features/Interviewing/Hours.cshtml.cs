using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing;

/// <summary>When the reader can sit on panels, and how often.</summary>
[Authorize(Policies.ScoreInterviews)]
public sealed class HoursModel(AppDbContext db) : PageModel, ILoadedPage
{
    public static readonly IReadOnlyList<DayOfWeek> Days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    [BindProperty]
    public HoursForm Form { get; set; } = new();

    public string Zone { get; private set; } = "";

    private PanelDiary Diary { get; set; } = null!;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        var zone = await db.People.Where(p => p.Id == me).Select(p => p.TimeZone).SingleOrDefaultAsync(cancellationToken);
        Diary = zone is null ? null! : (await db.DiariesOfAsync([me], cancellationToken))[0];
        Zone = zone ?? "";
        return zone is not null;
    }

    public void OnGet() => Form = new HoursForm
    {
        MaxPerWeek = Diary.MaxPerWeek,
        Days = [.. Days.Select(d => Diary.Hours.FirstOrDefault(h => h.Day == d)).Select(h => new DayForm { From = h?.From, Until = h?.Until })],
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(Form.Days.Any(d => d.From is null != d.Until is null), "Give both ends of a day, or none");
        Diary.State([.. Days.Zip(Form.Days).Where(d => d.Second.From is not null).Select(d => new WeeklyHours(d.First, d.Second.From!.Value, d.Second.Until!.Value))], Form.MaxPerWeek);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Your interview hours are saved");
        return Redirect("/interviews");
    }

    public sealed record HoursForm
    {
        [Range(1, PanelDiary.HighestMaxPerWeek)]
        public int MaxPerWeek { get; init; } = PanelDiary.DefaultMaxPerWeek;

        public List<DayForm> Days { get; init; } = [];
    }

    public sealed record DayForm
    {
        public TimeOnly? From { get; init; }

        public TimeOnly? Until { get; init; }
    }
}
