namespace RmTalent.Features.Applications.Applying;

/// <summary>A status in kind words for the candidate: where it stands, and what happens next. English keys.</summary>
public sealed record StatusWords(int Step, string Now, string Next)
{
    public static StatusWords Of(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Submitted => new(1, "We have received your application.", "A recruiter will read it. You will hear from us either way."),
        ApplicationStatus.InReview => new(2, "We are reading your application.", "We hold it against what the position asks for, and get back to you."),
        ApplicationStatus.Shortlisted => new(2, "We would like to know more about you.", "We are planning interviews and will write to you about times."),
        ApplicationStatus.Interviewing => new(3, "You are in the interviews.", "Appointments stand below as soon as they are made."),
        ApplicationStatus.DecisionPending => new(4, "The interviews are done; we are deciding.", "The panel talks it through, and a person decides. We write to you then."),
        ApplicationStatus.OfferDraft => new(5, "We are preparing something for you.", "You hear from us shortly."),
        ApplicationStatus.OfferSent => new(5, "We have made you an offer.", "Take the time you need to read it, and answer through your link."),
        ApplicationStatus.Accepted => new(5, "You have accepted our offer. How nice!", "We now see to the practical things."),
        ApplicationStatus.ChecksPending => new(5, "You have accepted our offer. How nice!", "We are completing the checks that the offer names."),
        ApplicationStatus.Hired => new(6, "Welcome!", "You get a message about your first day."),
        ApplicationStatus.Unsuccessful => new(0, "We have chosen not to go on with your application.", "Thank you for the time and thought you gave it. You are welcome to apply again."),
        ApplicationStatus.Withdrawn => new(0, "You have withdrawn your application.", "Nothing more is needed. You are welcome to apply again."),
        ApplicationStatus.Declined => new(0, "You have declined our offer.", "Thank you for considering it. You are welcome to apply again."),
        _ => new(0, "This application has ended.", "Write to us if you have questions about it."),
    };
}
