namespace RmTalent.Features.Privacy;

public enum Fate
{
    /// <summary>The row is deleted.</summary>
    Goes,

    /// <summary>The row stays, without these words.</summary>
    Cleared,

    /// <summary>Holds nothing of an applicant.</summary>
    None,
}

/// <summary>What an erasure does to one table's words.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Fate">What happens.</param>
/// <param name="Columns">To which columns; empty stands for all.</param>
/// <param name="Why">What the words are, or why they are nobody's.</param>
public sealed record ErasureRule(string Table, Fate Fate, IReadOnlyList<string> Columns, string Why);

/// <summary>
/// Every column that can hold words or bytes, and what an erasure does to it. A test fails when the database has one that is not named here, so that no new table can be forgotten;
/// another seeds a word in all that goes and looks for it afterwards.
/// </summary>
public static class ErasureMap
{
    public static readonly IReadOnlyList<ErasureRule> Rules =
    [
        Goes("candidates", "the person"),
        Goes("applications", "what was sent in, and the mail that told the decision"),
        Goes("application_drafts", "what was begun from the same address"),
        Goes("application_notes", "what colleagues wrote, mentions included"),
        Goes("candidate_merges", "which applications were found to be one person's"),
        Goes("application_views", "filters of colleagues that look for the person; others stay"),
        Goes("screening_sheets", "the evidence of the screening"),
        Goes("interviews", "wishes and arrangements"),
        Goes("interview_decisions", "the reasons"),
        Goes("scorecards", "comments"),
        Goes("score_marks", "what was seen and heard"),
        Goes("scorecard_revisions", "what they said before"),
        Goes("offers", "terms, signature and address"),
        Goes("offer_editions", "earlier terms"),
        Goes("offer_conditions", "what was checked"),
        Goes("files", "CV and other uploads"),
        Goes("file_chunks", "their bytes"),
        Goes("search_documents", "what can be found by words, with its full-text index"),
        Goes("mails", "bodies, waiting or sent, and the transport's copies"),
        Goes("mail_attachments", "letters and calendar files"),
        Goes("access_links", "the candidate's links"),
        Goes("fact_deliveries", "news not yet seen"),
        Goes("equal_opportunity_tickets", "the link to sealed answers"),
        Goes("retentions", "the clock"),
        Goes("legal_holds", "reasons of holds"),
        Cleared("facts", "Payload Reason ActorName", "that it happened stays, without what was said"),
        Cleared("evidence", "Note", "of an employee; an applicant's row goes"),
        None("report_journeys", "Source", "minutes between stages; counts stay"),
        None("erased_applications", "Source", "the tombstone: counts"),
        None("erasure_certificates", "Reference PolicyCountry Kinds", "names nobody"),
        None("equal_opportunity_slips", "Seal", "sealed: no person, no application, no time"),
        None("equal_opportunity_rules", "Asked Notice", "which questions are asked"),
        None("retention_policies", "Country Source ChangeReason", "a rule and why it changed"),
        None("facts", "Name Subject", "which kind of fact, of which kind of record"),
        None("vacancies", "Certifications Country Culture Currency Department Duties Education Language Location PaySetBy Questions Reason Reference Requirements SearchWords SentBackReason Slug SuccessLooksLike Summary Title", "what we ask for"),
        None("vacancy_templates", "Content Language Name", "what we ask for"),
        None("vacancy_versions", "Content", "what we asked for"),
        None("application_bulk_steps", "Items", "ids, for taking a step back"),
        None("api_tokens", "Ending Hash Name Scopes", "colleagues' tokens"),
        None("api_calls", "Answer Key Request", "answers under keys, encrypted and forgotten after a day; none names a candidate"),
        None("webhooks", "Events OldSecret Purpose Secret Url", "addresses of other programs"),
        None("webhook_deliveries", "Body", "ids and states, forgotten after a month"),
        None("pay_benchmarks", "Currency Source", "figures of a sector"),
        None("competencies", "Anchors Code Description Name", "the framework"),
        None("interview_rounds", "Name Place", "the plan"),
        None("interview_questions", "Text", "the question bank"),
        None("panel_diaries", "Exceptions Hours", "colleagues' hours"),
        None("organisation", "City ContactEmail Country Language Mission Name PostalCode Street TimeZone Website", "ourselves"),
        None("job_runs", "Error Sweep", "errors of runs name rows by id"),
        None("form_submissions", "Key", "random keys"),
        None("data_protection_keys", "Xml", "keys of the site"),
        None("AspNetRoles", "ConcurrencyStamp Name NormalizedName", "names of roles"),
        None("AspNetRoleClaims", "ClaimType ClaimValue", "roles"),
        None("AspNetUsers", "ConcurrencyStamp Email Language Name NormalizedEmail NormalizedUserName PasswordHash PhoneNumber SecurityStamp TimeZone UserName", "colleagues"),
        None("AspNetUserClaims", "ClaimType ClaimValue", "colleagues"),
        None("AspNetUserLogins", "LoginProvider ProviderKey ProviderDisplayName", "colleagues"),
        None("AspNetUserPasskeys", "CredentialId Data", "colleagues"),
        None("AspNetUserTokens", "LoginProvider Name Value", "colleagues"),
        None("sign_in_sessions", "Device", "colleagues"),
        None("people", "Country Email JobTitle Language Location Name SearchName TimeZone", "colleagues; a hired applicant is one"),
        None("teams", "Name", "colleagues"),
        None("modules", "Code Summary Title", "teaching"),
        None("lessons", "Body Checks Title", "teaching"),
        None("module_media", "CaptionsLanguage Link Name Transcript", "teaching"),
        None("courses", "Code Text Title", "teaching"),
        None("sessions", "Link MoreDates Place", "teaching"),
        None("session_feedback", "Comment Key", "what employees said, without who"),
        None("exams", "Code Intro Rules Sections Title", "teaching"),
        None("questions", "Code Content SearchWords Topic", "teaching"),
        None("question_editions", "Content", "teaching"),
        None("question_corrections", "Reason", "teaching"),
        None("scenarios", "Code Summary Title", "teaching"),
        None("scenario_versions", "Script", "teaching"),
        None("exercises", "Brief Code Rubric Title", "teaching"),
        None("exam_attempts", "SetAsideReason", "an employee's learning"),
        None("exam_attempt_items", "Answer Content Marked Order", "an employee's learning"),
        None("submissions", "Feedback Marks", "an employee's learning"),
        None("exercise_drafts", "Text", "an employee's learning"),
        None("hand_ins", "Advice Text", "an employee's learning"),
        None("scorm_packages", "Title", "teaching"),
        None("scorm_versions", "FileName Manifest", "teaching"),
        None("scorm_runs", "Data ItemId", "an employee's learning"),
        None("completions", "Title", "an employee's learning"),
        None("programmes", "Code Title", "teaching"),
        None("programme_versions", "Steps", "teaching"),
        None("onboarding_plans", "Focus Title", "an employee's plan"),
        None("onboarding_check_ins", "Agreed Manager Newcomer", "an employee and the manager"),
        None("onboarding_steps", "Checklist Choice Due NotNeededReason Text Title", "an employee's plan"),
        None("shadowing_visits", "Advice Days Feedback Focus Hope Observations Place Ratings Reflection ToHost", "an employee's visit"),
        None("shadowing_hosts", "Offer Pauses", "what colleagues offer"),
        None("training_requirements", "Audience Code Description Due Items Ladder Recurrence Title", "rules"),
        None("training_requirement_editions", "Rule", "rules as they read before"),
        None("training_assignments", "Due Validity", "an employee's training"),
        None("training_notices", "Reader", "an employee's training"),
        None("credential_schemes", "Code Country Cpd Issuer Name", "rules"),
        None("credentials", "Number Reason", "an employee's certification"),
        None("cpd_entries", "Title", "an employee's learning"),
        None("licence_rules", "Country", "rules"),
        None("licences", "Answer", "an employee's licence"),
        None("certificate_templates", "Body Code Criteria Design Name SignatoryName SignatoryTitle Title", "designs"),
        None("certificate_orders", "Occasion Problem", "an employee's certificate"),
        None("signing_keys", "Address Exponent Modulus Sealed", "keys that sign badges"),
        None("achievements", "Words", "what a certificate can be had for"),
        None("awards", "Code Credential Number Occasion PdfSha256 RevokedReason SearchText Snapshot", "an employee's certificate"),
        None("development_plans", "Ambition AmbitionBy ChangeReason Language ManagerSignature PersonSignature Strengths StrengthsBy", "an employee's plan"),
        None("development_plan_actions", "Answer Author Items Measure Origin Support What", "an employee's plan"),
        None("development_plan_editions", "Content ManagerSignature PersonSignature Reason", "an employee's plan as signed"),
        None("development_plan_progress", "Item Note", "an employee's plan"),
        None("development_plan_reviews", "Note", "an employee's plan"),
    ];

    private static ErasureRule Goes(string table, string why) => new(table, Fate.Goes, [], why);

    private static ErasureRule Cleared(string table, string columns, string why) => new(table, Fate.Cleared, columns.Split(' '), why);

    private static ErasureRule None(string table, string columns, string why) => new(table, Fate.None, columns.Split(' '), why);
}
