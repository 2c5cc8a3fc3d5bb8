using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using RmTalent.Features.People;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;

namespace RmTalent.E2E;

/// <summary>One person's whole way, as the people who walk it: from the competency and the vacancy to the plan for growth. Each step feeds the next.</summary>
public sealed class HiringToGrowthJourney(Site site) : IClassFixture<Site>
{
    private const string Competency = "Digital curiosity";
    private const string VacancyTitle = "Relationship manager for growing firms";
    private const string Candidate = "Maja Nygård";
    private const string CandidateEmail = "maja.nygard@mail.example";
    private const string Other = "Tor Vik";
    private const string OtherEmail = "tor.vik@mail.example";

    private const string Module = "The RM role and responsibilities";
    private const string Exercise = "Prepare a client meeting";

    /// <summary>A word that stands in one CV only.</summary>
    private const string RareWord = "harmonikkorkester";

    private static readonly DemoPerson[] Panel = [DemoPeople.Pal, DemoPeople.Petra];

    private readonly List<string> _complaints = [];

    [Fact]
    public async Task From_vacancy_to_growth()
    {
        await Administrator_adds_a_competency();
        await Recruiter_and_manager_publish_a_vacancy();
        await Candidate_applies(Candidate, CandidateEmail);
        await Candidate_applies(Other, OtherEmail);
        await Recruiter_finds_a_word_of_the_cv();
        await Recruiter_shortlists_one_and_turns_the_other_down();
        await Candidate_books_a_time_with_the_panel();
        await Panel_scores_sealed_and_the_manager_decides();
        await Candidate_accepts_the_offer_and_is_hired();
        await Newcomer_takes_a_module_and_has_an_exercise_marked();
        await Newcomer_shadows_an_experienced_colleague();
        await Manager_and_newcomer_sign_a_development_plan();
        _complaints.ShouldBeEmpty();
    }

    private Task Administrator_adds_a_competency() => AsAsync(DemoPeople.Astrid, async astrid =>
    {
        await astrid.FollowAsync("Competencies");
        await astrid.SeesAsync("Objection handling");
        await astrid.FollowAsync("New competency");
        await astrid.FillAsync("Code", "digital-curiosity");
        await astrid.FillAsync("Name", Competency);
        await astrid.FillAsync("Description", "Tries new ways to serve clients and learns from them.");
        await astrid.PressAsync("Save");
        await astrid.SeesAsync(Competency);
    });

    private async Task Recruiter_and_manager_publish_a_vacancy()
    {
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.FollowAsync("Vacancies");
            await ruben.FollowAsync("New vacancy");
            await ruben.FillAsync("Title", VacancyTitle);
            await ruben.ChooseAsync("Looks after", "Business clients");
            await ruben.ChooseAsync("Sector", "Banking");
            await ruben.FillAsync("Place of work", "Oslo");
            await ruben.FillAsync("Expected start", Day(60));
            await ruben.FillAsync("Last day to apply", Day(30));
            await ruben.ChooseAsync("Hiring manager", DemoPeople.Hanna.Name);
            await ruben.PressAsync("Save draft");
            await ruben.SeesAsync("Completeness");

            await ruben.FollowAsync("Pay range");
            await ruben.FillAsync("Lowest", "600000");
            await ruben.FillAsync("Highest", "800000");
            await ruben.PressAsync("Save");
            await ruben.FollowAsync("Edit Requirements");
            await ruben.ChooseAsync("Competency", Competency);
            await ruben.PressAsync("Save requirement");
            await ruben.FollowAsync("Vacancy");
            await ruben.FollowAsync("Edit Screening questions");
            await ruben.FillAsync("Question", "Do you speak Norwegian?");
            await ruben.PressAsync("Save question");
            await ruben.FollowAsync("Vacancy");
            await ruben.ConfirmAsync("Ask for approval");
            await ruben.SeesAsync("In review");
        });
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.FollowAsync("Vacancies");
            await hanna.FollowAsync(VacancyTitle);
            await hanna.FollowAsync("Approve or send back");
            await hanna.PickAsync("Your decision", "Approve");
            await hanna.PressAsync("Save decision");
            await hanna.SeesAsync("Approved");
        });
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.FollowAsync("Vacancies");
            await ruben.FollowAsync(VacancyTitle);
            await ruben.ConfirmAsync("Publish");
            await ruben.SeesAsync("Published");
        });
        await using var anybody = await site.VisitorAsync();
        await anybody.OpenAsync("/careers");
        await anybody.FollowAsync(VacancyTitle);
        var posting = await anybody.Page.Locator("script[type='application/ld+json']").TextContentAsync();
        JsonDocument.Parse(posting!).RootElement.GetProperty("title").GetString().ShouldBe(VacancyTitle);
    }

    private async Task Candidate_applies(string name, string email)
    {
        await using var candidate = await site.VisitorAsync();
        await candidate.OpenAsync("/careers");
        await candidate.FollowAsync(VacancyTitle);
        await candidate.FollowAsync("Apply");
        await candidate.FillAsync("Name", name);
        await candidate.FillAsync("E-mail", email);
        await candidate.PressAsync("Start");

        await candidate.FollowAsync("CV");
        await candidate.Field("Your CV").SetInputFilesAsync(new FilePayload { Name = "cv.pdf", MimeType = "application/pdf", Buffer = Cv(name) });
        await candidate.PressAsync("Upload");
        await candidate.FollowAsync("Motivation");
        await candidate.FillAsync("Why do you apply for this position?", "Growing firms need somebody who knows both their trade and their bank.");
        await candidate.FillAsync("What draws you to our mission and vision?", "Long relationships matter more to me than quick sales.");
        await candidate.PressAsync("Save and go on");
        await candidate.FollowAsync("Questions about the position");
        await candidate.PickAsync("Do you speak Norwegian? *", "yes");
        await candidate.PressAsync("Save and go on");
        await candidate.FollowAsync("Privacy and consent");
        await candidate.Field("I have read this").CheckAsync();
        await candidate.PressAsync("Save and go on");
        await candidate.FollowAsync("Check and submit");
        await candidate.PressAsync("Submit application");

        var received = await MailAsync(email, $"We have received your application for {VacancyTitle}");
        await candidate.OpenAsync(received.Link("/a/"));
        await candidate.SeesAsync("Where it stands");
    }

    private Task Recruiter_finds_a_word_of_the_cv() => AsAsync(DemoPeople.Ruben, async ruben =>
    {
        var found = ruben.Page.GetByRole(AriaRole.Main).GetByText(RareWord, new() { Exact = true });
        await EventuallyAsync(async () =>
        {
            await ruben.OpenAsync("/applications?Filter.Q=" + RareWord);
            return await found.CountAsync() > 0 ? found : null;
        }, "the text of the CV");
        await ruben.Link(Candidate).WaitForAsync();
    });

    private async Task Recruiter_shortlists_one_and_turns_the_other_down()
    {
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await OpenApplicationAsync(ruben, Candidate);
            await FillTheSheetAsync(ruben, "Met", "Six years with firms of this size.");
            await ruben.PressAsync("Save and shortlist");

            await OpenApplicationAsync(ruben, Other);
            await FillTheSheetAsync(ruben, "Not met", "Nothing of the kind in the CV.");
            await ruben.PressAsync("Save and turn down");
            await ruben.ChooseAsync("Reason", "Skills");
            await ruben.PickAsync("Goes out", "Now");
            await ruben.PressAsync("Turn down");
        });
        await RunNowAsync("Tell applicants what was decided");
        await MailAsync(OtherEmail, $"Your application for {VacancyTitle}");
    }

    private async Task Candidate_books_a_time_with_the_panel()
    {
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await ruben.FollowAsync("Vacancies");
            await ruben.FollowAsync(VacancyTitle);
            await ruben.GoToTabAsync("Interview plan");
            await ruben.PressAsync("Begin with the starter plan");
            await ruben.SeesAsync("Panel with peers");

            await OpenApplicationAsync(ruben, Candidate);
            await ruben.FollowAsync("Build a panel");
            foreach (var panellist in Panel)
            {
                await ruben.Page.GetByRole(AriaRole.Checkbox, new() { Name = panellist.Name }).CheckAsync();
            }

            await ruben.PressAsync("Find times");
            await ruben.Page.GetByRole(AriaRole.Group, new() { Name = "Times at which everybody can" }).GetByRole(AriaRole.Checkbox).Last.CheckAsync();
            await ruben.FillAsync("Place", "https://meet.nordvik.example/maja");
            await ruben.PressAsync("Send the times");
            await ruben.SeesAsync("Times offered");
        });

        var offered = await MailAsync(CandidateEmail, $"Choose a time for your interview: {VacancyTitle}");
        await using var candidate = await site.VisitorAsync();
        await candidate.OpenAsync(offered.Link("/interview"));
        var time = candidate.Page.GetByRole(AriaRole.Group, new() { Name = "Times" }).GetByRole(AriaRole.Radio).First;
        var startsAt = DateTimeOffset.Parse((await time.GetAttributeAsync("value"))!, CultureInfo.InvariantCulture);
        await time.CheckAsync();
        await candidate.PressAsync("Book this time");
        await MailAsync(CandidateEmail, $"Your interview is booked: {VacancyTitle}");
        site.Clock.Now = startsAt.AddMinutes(75);
    }

    private async Task Panel_scores_sealed_and_the_manager_decides()
    {
        foreach (var panellist in Panel)
        {
            await AsAsync(panellist, async visitor =>
            {
                await visitor.FollowAsync("Interviews");
                await visitor.FollowAsync(Candidate);
                await visitor.FollowAsync("Debrief");
                await visitor.SeesAsync("Nothing to see yet");
                await visitor.FollowAsync("Give your own marks first");
                await ScoreAsync(visitor);
            });
        }

        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.FollowAsync("Interviews");
            await hanna.FollowAsync(Candidate);
            await hanna.FollowAsync("Debrief");
            foreach (var panellist in Panel)
            {
                await hanna.Page.GetByRole(AriaRole.Columnheader, new() { Name = panellist.Name }).WaitForAsync();
            }

            await hanna.FollowAsync("Decide");
            await hanna.PickAsync("What do you decide?", "Make an offer");
            await hanna.Page.GetByRole(AriaRole.Group, new() { Name = "On which evidence?" }).GetByRole(AriaRole.Checkbox).First.CheckAsync();
            await hanna.FillAsync("Your reasons", "The panel saw trust built with difficult clients; the rest can be learned.");
            await hanna.PressAsync("Decide");
            await hanna.IsToldAsync("Your decision is recorded");
        });
    }

    private static async Task ScoreAsync(Visitor panellist)
    {
        foreach (var marks in await panellist.Page.GetByRole(AriaRole.Group, new() { Name = "Mark", Exact = true }).AllAsync())
        {
            await marks.GetByRole(AriaRole.Radio).Nth(1).CheckAsync();
        }

        foreach (var evidence in await panellist.Field("What did you see or hear?").AllAsync())
        {
            await evidence.FillAsync("Told how a client came back after a complaint, step by step.");
        }

        await panellist.PickAsync("Would you hire this person for this position?", "Yes");
        await panellist.PressAsync("Submit");
    }

    private async Task Candidate_accepts_the_offer_and_is_hired()
    {
        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await OpenApplicationAsync(ruben, Candidate);
            await ruben.FollowAsync("Draft the offer");
            await ruben.FillAsync("Pay", "700000");
            await ruben.Field("References").CheckAsync();
            await ruben.PressAsync("Save");
            await ruben.ConfirmAsync("Send the offer");
        });

        var offer = await MailAsync(CandidateEmail, $"Our offer to you: {VacancyTitle}");
        await using var candidate = await site.VisitorAsync();
        await candidate.OpenAsync(offer.Link("/offer"));
        await candidate.FillAsync("Type your full name to accept", Candidate);
        await candidate.PressAsync("Accept the offer");
        await MailAsync(CandidateEmail, $"You have accepted our offer: {VacancyTitle}");

        await AsAsync(DemoPeople.Ruben, async ruben =>
        {
            await OpenApplicationAsync(ruben, Candidate);
            await ruben.FollowAsync("Open the offer");
            await ruben.FollowAsync("Check References");
            await ruben.PickAsync("Result", "Met");
            await ruben.FillAsync("What did you check?", "Spoke with two former managers.");
            await ruben.PressAsync("Save");
            await ruben.ConfirmAsync("Hire");
            await ruben.FollowAsync("Open the employee");
            await ruben.SeesAsync(CandidateEmail);
        });
    }

    private async Task Newcomer_takes_a_module_and_has_an_exercise_marked()
    {
        var invitation = await MailAsync(CandidateEmail, "Your sign-in at");
        await using (var newcomer = await site.VisitorAsync())
        {
            await newcomer.OpenAsync(invitation.Link("/invitation/"));
            await newcomer.FillAsync("New password", DemoSignIn.Password);
            await newcomer.FillAsync("The same password again", DemoSignIn.Password);
            await newcomer.PressAsync("Start using your account");
        }

        await AsAsync(CandidateEmail, async newcomer =>
        {
            await EventuallyAsync(async () =>
            {
                await newcomer.FollowAsync("My onboarding");
                return await newcomer.Link(Module).CountAsync() > 0 ? newcomer : null;
            }, "the onboarding plan");
            await newcomer.FollowAsync(Module);
            await newcomer.PressAsync("Start");
            await TakeLessonsAsync(newcomer);
            await newcomer.OpenAsync("/");
            await newcomer.FollowAsync("My onboarding");
            await newcomer.FollowAsync(Exercise);
            await newcomer.FillAsync("Your work", "Client: a bakery with two shops. Aim: finance an oven without draining the account.");
            await newcomer.PressAsync("Hand in");
        });
        await AsAsync(DemoPeople.Tessa, async tessa =>
        {
            await tessa.FollowAsync("Teaching");
            await tessa.ArriveAsync(() => tessa.Page.GetByRole(AriaRole.Link, new() { Name = "Work to mark" }).ClickAsync());
            await tessa.ArriveAsync(() => tessa.Page.GetByRole(AriaRole.Row, new() { Name = Candidate }).GetByRole(AriaRole.Link).ClickAsync());
            foreach (var criterion in await tessa.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Group).AllAsync())
            {
                await criterion.GetByRole(AriaRole.Radio).Last.CheckAsync();
            }

            await tessa.FillAsync("Feedback to the learner", "A clear aim and the right questions.");
            await tessa.PressAsync("Mark");
        });
        await AsAsync(DemoPeople.Hanna, hanna => EventuallyAsync(async () =>
        {
            await hanna.FollowAsync("Onboarding");
            await hanna.FollowAsync(Candidate);
            return await hanna.Page.GetByRole(AriaRole.Main).GetByText("Done on").CountAsync() == 2 ? hanna : null;
        }, "two steps that are done"));
    }

    /// <summary>Answers each check until it is right, as people do who have not read the lesson.</summary>
    private static async Task TakeLessonsAsync(Visitor newcomer)
    {
        var onwards = newcomer.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Done, next lesson|Finish the module)$") });
        var (lesson, guess) = (newcomer.Page.Url, 0);
        while (await onwards.CountAsync() > 0)
        {
            foreach (var check in await newcomer.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Group).AllAsync())
            {
                await check.GetByRole(AriaRole.Radio).Nth(guess).CheckAsync();
            }

            await newcomer.PressAsync(await onwards.InnerTextAsync());
            guess = newcomer.Page.Url == lesson ? guess + 1 : 0;
            lesson = newcomer.Page.Url;
        }
    }

    private async Task Newcomer_shadows_an_experienced_colleague()
    {
        await AsAsync(CandidateEmail, async newcomer =>
        {
            await newcomer.FollowAsync("Job shadowing");
            await newcomer.FollowAsync("New visit");
            await newcomer.Page.GetByRole(AriaRole.Group, new() { Name = "Host", Exact = true }).GetByRole(AriaRole.Radio, new() { Name = DemoPeople.Mats.Name }).CheckAsync();
            await newcomer.FillAsync("Where", "Oslo");
            await newcomer.PressAsync("Propose the visit");
        });
        var day = Day(7);
        await AsAsync(DemoPeople.Mats, async mats =>
        {
            await OpenVisitAsync(mats);
            await mats.PressAsync("Agree");
            await mats.PressAsync("Confirm that the clients consent");
            await mats.FollowAsync("Choose a date");
            await mats.FillAsync("Day", day);
            await mats.PressAsync("Send the invitation");
            await mats.SeesAsync("Scheduled");
        });
        await AsAsync(CandidateEmail, async newcomer =>
        {
            await OpenVisitAsync(newcomer);
            await newcomer.PressAsync("Promise confidentiality");
        });
        site.Clock.Now = DateTimeOffset.Parse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).AddHours(16);
        await AsAsync(CandidateEmail, async newcomer =>
        {
            await OpenVisitAsync(newcomer);
            await newcomer.PressAsync("It took place");
            await newcomer.FollowAsync("Write down what you saw");
            await newcomer.FillAsync("How the host handles clients", "Let the client finish, then repeated the worry in the client's words.");
            await newcomer.FillAsync("What I take with me", "Ask one question more before proposing anything.");
            await newcomer.PressAsync("Save");
        });
        await AsAsync(DemoPeople.Mats, async mats =>
        {
            await OpenVisitAsync(mats);
            await mats.FollowAsync("Confirm hours and give feedback");
            await mats.FillAsync("Hours", "6");
            foreach (var competency in await mats.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Group).AllAsync())
            {
                await competency.GetByRole(AriaRole.Radio).Nth(2).CheckAsync();
            }

            await mats.FillAsync("Feedback", "Listens well. Practise closing.");
            await mats.PressAsync("Sign as host");
        });
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await OpenVisitAsync(hanna);
            await hanna.PressAsync("Sign off");
            await hanna.SeesAsync("Signed off");
        });
    }

    private static async Task OpenVisitAsync(Visitor employee)
    {
        await employee.FollowAsync("Job shadowing");
        await employee.FollowAsync($"{Candidate} – {DemoPeople.Mats.Name}");
    }

    private async Task Manager_and_newcomer_sign_a_development_plan()
    {
        await AsAsync(DemoPeople.Hanna, async hanna =>
        {
            await hanna.FollowAsync("Development plans");
            await hanna.FollowAsync("New plan");
            await hanna.ChooseAsync("For whom", Candidate);
            await hanna.PressAsync("Write the draft");
            await hanna.Page.GetByRole(AriaRole.Table, new() { Name = "Gaps" }).WaitForAsync();
            await hanna.FillAsync("Sign with your full name", DemoPeople.Hanna.Name);
            await hanna.PressAsync("Sign the plan");
        });
        await AsAsync(CandidateEmail, async newcomer =>
        {
            await newcomer.FollowAsync("Development plans");
            await newcomer.FollowAsync(Candidate);
            await newcomer.FillAsync("Sign with your full name", Candidate);
            await newcomer.PressAsync("Sign the plan");
            await newcomer.SeesAsync("Agreed");
            var pdf = await newcomer.Page.Context.APIRequest.GetAsync(site.Address + await newcomer.Link("Download PDF").GetAttributeAsync("href"));
            (await pdf.BodyAsync())[..4].ShouldBe("%PDF"u8.ToArray());
        });
    }

    private static async Task FillTheSheetAsync(Visitor ruben, string fit, string evidence)
    {
        await ruben.FollowAsync("Screen");
        foreach (var line in await ruben.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Group).AllAsync())
        {
            await line.GetByLabel(fit, new() { Exact = true }).CheckAsync();
            await line.GetByRole(AriaRole.Textbox).FillAsync(evidence);
        }
    }

    private static async Task OpenApplicationAsync(Visitor employee, string candidate)
    {
        await employee.FollowAsync("Vacancies");
        await employee.FollowAsync(VacancyTitle);
        await employee.GoToTabAsync("Applications");
        await employee.FollowAsync(candidate);
    }

    private Task AsAsync(DemoPerson person, Func<Visitor, Task> does) => AsAsync(person.Email, does);

    private async Task AsAsync(string email, Func<Visitor, Task> does)
    {
        await using var visitor = await site.VisitorAsync();
        await visitor.OpenAsync("/sign-in");
        await visitor.PressAsync("English");
        await visitor.SignInAsync(email);
        await does(visitor);
        _complaints.AddRange(visitor.Complaints);
    }

    private Task RunNowAsync(string job) => AsAsync(DemoPeople.Astrid, async astrid =>
    {
        await astrid.FollowAsync("Jobs");
        await astrid.ArriveAsync(() => astrid.Page.GetByRole(AriaRole.Row, new() { Name = job }).GetByRole(AriaRole.Button).First.ClickAsync());
    });

    private Task<SentMail> MailAsync(string to, string subject) => EventuallyAsync(() => Task.FromResult(site.Mails()
        .LastOrDefault(m => m.To.Contains(to, StringComparison.OrdinalIgnoreCase) && (m.Subject + ' ').StartsWith(subject + ' ', StringComparison.Ordinal))), $"the mail '{subject}' to {to}");

    private static async Task<T> EventuallyAsync<T>(Func<Task<T?>> look, string what) where T : class
    {
        for (var tries = 0; tries < 60; tries++)
        {
            if (await look() is { } found)
            {
                return found;
            }

            await Task.Delay(500);
        }

        throw new TimeoutException($"Waited in vain for {what}.");
    }

    private byte[] Cv(string name) => site.Services.GetRequiredService<IPdfEngine>().Render(new Document
    {
        Title = $"CV {name}",
        Language = "en",
        CreatedAt = site.Clock.Now,
        Blocks =
        [
            new Title(name, "Adviser for business clients"),
            new Paragraph(name == Candidate ? $"Six years with firms of five to fifty people. Plays in a {RareWord}." : "Two years in a shop."),
        ],
    });

    private string Day(int fromNow) => DateOnly.FromDateTime(site.Clock.Now.UtcDateTime).AddDays(fromNow).ToString("O", CultureInfo.InvariantCulture);
}
