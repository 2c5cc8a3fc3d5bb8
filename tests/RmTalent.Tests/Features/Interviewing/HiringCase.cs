using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Competencies;
using RmTalent.Features.Interviewing;
using RmTalent.Features.Interviewing.Planning;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Interviewing;

/// <summary>A vacancy with its people, an interview plan, and a shortlisted applicant, on a site of its own.</summary>
public sealed class HiringCase : IDisposable
{
    public const string Mail = "kari@example.org";

    public static readonly Guid Ruben = Guid.CreateVersion7();
    public static readonly Guid Hanna = Guid.CreateVersion7();
    public static readonly Guid Pal = Guid.CreateVersion7();
    public static readonly Guid Petra = Guid.CreateVersion7();
    public static readonly Guid Stranger = Guid.CreateVersion7();

    private HiringCase(TestHost host) => Host = host;

    public TestHost Host { get; }

    public Guid VacancyId { get; private set; }

    public Guid ApplicationId { get; private set; }

    /// <summary>Whatever interview the test is about.</summary>
    public Guid InterviewId { get; set; }

    public IReadOnlyList<Guid> Competencies { get; private set; } = [];

    public HttpClient Recruiter => Host.As(Ruben, Roles.Recruiter);

    public HttpClient Manager => Host.As(Hanna, Roles.HiringManager);

    public HttpClient Candidate => Host.Anonymous();

    public static async Task<HiringCase> ShortlistedAsync()
    {
        var hiring = new HiringCase(new TestHost());
        await hiring.Host.DbAsync(hiring.FillAsync);
        return hiring;
    }

    public HttpClient Panellist(Guid who) => Host.As(who, Roles.Panellist);

    public Task<Guid> AnotherApplicantAsync(string mail) => Host.DbAsync(async db =>
    {
        var candidate = Meet(mail);
        var application = Application.Submit(VacancyId, candidate.Id, new Submission(Dossier.Empty with { Motivation = "I know every baker in town." }, null, "", "1", false), Host.Clock.Now);
        application.Shortlist(Host.Clock.Now);
        db.AddRange(candidate, application);
        await db.SaveChangesAsync();
        return application.Id;
    });

    /// <summary>Builds the panel on the page and gives the address of the new interview.</summary>
    public async Task<(Guid Id, string Link)> InvitedAsync(Guid? applicationId = null, string mail = Mail)
    {
        var path = $"/applications/{applicationId ?? ApplicationId}/panel?Round=1&Panel={Pal}&Panel={Petra}";
        var client = Recruiter;
        var page = await client.OpenAsync(path);
        var slots = page.QuerySelectorAll("input[name='Form.Slots']").Select(e => e.GetAttribute("value")!).Take(3).ToList();
        slots.Count.ShouldBe(3);
        var response = await client.SubmitAsync(path, page, "Send the times", [.. slots.Select(s => ("Form.Slots", s))]);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        await Host.DrainAsync();
        return (Guid.Parse(response.Headers.Location!.ToString().Split('/')[^1]), LinkIn(mail));
    }

    /// <summary>Invited, booked, and the interview is over.</summary>
    public async Task<Guid> HeldAsync()
    {
        var (id, link) = await InvitedAsync();
        (await Candidate.SubmitAsync(link, ("Form.StartsAt", await FirstSlotAsync(link)))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        await Host.DrainAsync();
        var ends = await Host.DbAsync(db => db.Set<Interview>().Where(i => i.Id == id).Select(i => i.EndsAt).SingleAsync());
        Host.Clock.Now = ends!.Value.AddMinutes(5);
        return id;
    }

    /// <summary>The candidate's own link in the latest mail.</summary>
    public string LinkIn(string mail) => System.Text.RegularExpressions.Regex.Match(Host.Mails.To(mail).Text, @"/a/[\w-]+/\w+").Value;

    public async Task<string> FirstSlotAsync(string link) =>
        (await Candidate.OpenAsync(link)).QuerySelector("input[name='Form.StartsAt']")!.GetAttribute("value")!;

    public async Task<HttpResponseMessage> ScoreAsync(Guid interview, Guid panellist, int mark, string evidence = "Told of a case with figures", string button = "Submit") =>
        await Panellist(panellist).SubmitAsync($"/interviews/{interview}/score", button,
            [.. Competencies.Select((_, n) => ($"Form.Marks[{n}].Level", $"{mark}")), .. Competencies.Select((_, n) => ($"Form.Marks[{n}].Evidence", evidence)), ("Form.Overall", "Yes")]);

    public async Task<HttpResponseMessage> DecideAsync(Guid interview, string outcome = "Offer") => await Manager.SubmitAsync($"/interviews/{interview}/decision",
        ("Form.Outcome", outcome), ("Form.Reason", "The panel saw steady evidence."), ("Form.CompetencyIds", Competencies[0].ToString()), ("Form.TurnDownReason", outcome == "TurnDown" ? "Skills" : ""));

    /// <summary>Held, scored by everybody, and decided for an offer.</summary>
    public async Task<HiringCase> ToOfferAsync()
    {
        var id = await HeldAsync();
        await ScoreAsync(id, Pal, 2);
        await ScoreAsync(id, Petra, 3);
        await Host.DrainAsync();
        (await DecideAsync(id)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        return this;
    }

    public Task<Application> ApplicationAsync(Guid? id = null) => Host.DbAsync(db => db.Set<Application>().AsNoTracking().SingleAsync(a => a.Id == (id ?? ApplicationId)));

    public void Dispose() => Host.Dispose();

    private static RmTalent.Features.Applications.Candidate Meet(string mail) => RmTalent.Features.Applications.Candidate.Meet(new ContactDetails("Kari Nordmann", mail, "+4790000000", "NO", Languages.English));

    private async Task<int> FillAsync(AppDbContext db)
    {
        foreach (var (id, name) in new[] { (Ruben, "Ruben"), (Hanna, "Hanna"), (Pal, "Pal"), (Petra, "Petra"), (Stranger, "Stranger") })
        {
            var mail = $"{name.ToLowerInvariant()}@nordvik.example";
            db.Add(new Account { Id = id, Name = name, UserName = mail, NormalizedUserName = mail.ToUpperInvariant(), Email = mail, NormalizedEmail = mail.ToUpperInvariant() });
            db.Add(Person.Join(id, new PersonDetails(name, mail)));
        }

        var roles = await db.Roles.ToDictionaryAsync(r => r.Name!, r => r.Id);
        db.AddRange(new[] { Pal, Petra, Stranger }.Select(p => new Microsoft.AspNetCore.Identity.IdentityUserRole<Guid> { UserId = p, RoleId = roles[Roles.Panellist] }));
        Competencies = await db.Set<Competency>().OrderBy(c => c.Position).Take(2).Select(c => c.Id).ToListAsync();
        var now = Host.Clock.Now;
        var vacancy = Vacancy.Draft(new VacancyRole("Relationship manager", Languages.English, RmType.Business, Sector.Banking) { HiringManagerId = Hanna, RecruiterId = Ruben, Location = "Oslo" }, Ruben, now);
        vacancy.Pay(new VacancyPay(500_000, 700_000, "NOK", PayPeriod.Year, "Experience"), now);
        vacancy.Require(new Requirement(Competencies[0], 4, RequirementKind.Must, 5), now);
        var questions = await db.Set<InterviewQuestion>().Where(q => q.CompetencyId == Competencies[0]).Select(q => q.Id).ToListAsync();
        var plan = InterviewPlan.For(vacancy.Id, new RoundDetails("Competency interview", 60, InterviewForm.Video, "https://video.example/1", 2, Competencies, questions));
        VacancyId = vacancy.Id;
        db.AddRange(vacancy, plan);
        await db.SaveChangesAsync();
        ApplicationId = await AnotherApplicantAsync(Mail);
        return 0;
    }
}
