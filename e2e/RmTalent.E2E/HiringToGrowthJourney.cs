using RmTalent.Features.People;

namespace RmTalent.E2E;

/// <summary>One person's whole way, as the people who walk it: from the competency and the vacancy to the plan for growth. Each step feeds the next.</summary>
[Trait("Database", "Both")]
public sealed partial class HiringToGrowthJourney(Site site) : Journey(site), IClassFixture<Site>
{
    private const string Competency = "Digital curiosity";
    private const string VacancyTitle = "Relationship manager for growing firms";
    private const string Candidate = "Maja Nygård";
    private const string CandidateEmail = "maja.nygard@mail.example";
    private const string Other = "Tor Vik";
    private const string OtherEmail = "tor.vik@mail.example";

    private const string Module = "The RM role and responsibilities";
    private const string Exercise = "Prepare a client meeting";
    private const string Course = "Client meetings that lead somewhere";

    /// <summary>Written on the way; knowledge of it becomes mandatory.</summary>
    private const string Exam = "Honest advice: the exam";
    private const string Requirement = "Honest advice in writing";

    /// <summary>A word that stands in one CV only.</summary>
    private const string RareWord = "harmonikkorkester";

    private static readonly DemoPerson[] Panel = [DemoPeople.Pal, DemoPeople.Petra];

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
        await Newcomer_takes_a_module_and_hands_in_an_exercise();
        await Trainer_marks_the_exercise_and_records_who_came();
        await Manager_sees_steps_done(3);
        await Newcomer_shadows_an_experienced_colleague();
        await Manager_sees_steps_done(4);
        await Trainer_writes_an_exam_that_gives_a_certificate();
        await Trainer_makes_it_mandatory_for_newcomers();
        await Newcomer_is_reminded_and_the_manager_told();
        await Newcomer_passes_and_anybody_can_check_the_certificate();
        await Trainer_issues_to_the_class();
        await Manager_and_newcomer_sign_a_development_plan();
    }

    private static async Task OpenApplicationAsync(Visitor employee, string candidate)
    {
        await employee.FollowAsync("Vacancies");
        await employee.FollowAsync(VacancyTitle);
        await employee.GoToTabAsync("Applications");
        await employee.FollowAsync(candidate);
    }
}
