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

namespace RmTalent.Features.Interviewing.Panels;

/// <summary>When the reader can sit on panels, and how often.</summary>
[Authorize(Policies.ScoreInterviews)]
public sealed class HoursModel(AppDbContext db, PanelLoad load, TimeProvider clock) : PageModel, ILoadedPage
{
    public static readonly IReadOnlyList<DayOfWeek> Days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    [BindProperty]
    public HoursForm Form { get; set; } = new();

    public string Zone { get; private set; } = "";

    /// <summary>The reader's interviews in this week and the coming ones.</summary>
    public LoadRow? Load { get; private set; }

    public IReadOnlyList<DateOnly> Weeks { get; private set; } = [];

    private PanelDiary Diary { get; set; } = null!;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        var zone = await db.People.Where(p => p.Id == me).Select(p => p.TimeZone).SingleOrDefaultAsync(cancellationToken);
        Diary = zone is null ? null! : (await db.DiariesOfAsync([me], cancellationToken))[0];
        Zone = zone ?? "";
        Weeks = await load.WeeksAsync(cancellationToken);
        Load = (await load.OfAsync([me], cancellationToken)).SingleOrDefault();
        return zone is not null;
    }

    public void OnGet() => Form = new HoursForm
    {
        MaxPerWeek = Diary.MaxPerWeek,
        Days = [.. Days.Select(d => Diary.Hours.FirstOrDefault(h => h.Day == d)).Select(h => new DayForm { From = h?.From, Until = h?.Until })],
        Exceptions = [.. Diary.Exceptions.Where(e => e.On >= Today).Select(e => new ExceptionForm { On = e.On, From = e.From, Until = e.Until }), new ExceptionForm(), new ExceptionForm()],
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        foreach (var (field, from, until) in Form.Ends().Where(e => e.From is not null || e.Until is not null))
        {
            if (from is null || until is null)
            {
                throw new RefusedException("Give both ends of a day, or none") { Field = $"{field}.{(from is null ? "From" : "Until")}" };
            }

            if (until <= from)
            {
                throw new RefusedException("The end of a day lies after its beginning") { Field = $"{field}.Until" };
            }
        }

        Diary.State([.. Days.Zip(Form.Days).Where(d => d.Second.From is not null).Select(d => new WeeklyHours(d.First, d.Second.From!.Value, d.Second.Until!.Value))],
            [.. Form.Exceptions.Where(e => e.On is not null).Select(e => new OtherDay(e.On!.Value, e.From, e.Until))], Form.MaxPerWeek);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Your interview hours are saved");
        return Redirect("/interviews/hours");
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public sealed record HoursForm
    {
        [Range(1, PanelDiary.HighestMaxPerWeek)]
        public int MaxPerWeek { get; init; } = PanelDiary.DefaultMaxPerWeek;

        public List<DayForm> Days { get; init; } = [];

        public List<ExceptionForm> Exceptions { get; init; } = [];

        internal IEnumerable<(string Field, TimeOnly? From, TimeOnly? Until)> Ends() =>
            [.. Days.Select((d, n) => ($"Form.Days[{n}]", d.From, d.Until)), .. Exceptions.Select((e, n) => ($"Form.Exceptions[{n}]", e.From, e.Until))];
    }

    public sealed record ExceptionForm
    {
        public DateOnly? On { get; init; }

        public TimeOnly? From { get; init; }

        public TimeOnly? Until { get; init; }
    }

    public sealed record DayForm
    {
        public TimeOnly? From { get; init; }

        public TimeOnly? Until { get; init; }
    }
}
