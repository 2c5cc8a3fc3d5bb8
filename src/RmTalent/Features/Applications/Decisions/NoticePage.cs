namespace RmTalent.Features.Applications.Decisions;

/// <summary>A page that edits the mail telling a decision.</summary>
public interface INoticePage
{
    NoticeForm Form { get; }

    /// <summary>The candidate's language.</summary>
    string Language { get; }
}
