using RmTalent.Platform.Domain;

namespace RmTalent.Features.Learning.Exams;

[Says("started attempt {Number}")]
public sealed record AttemptStarted(Guid ExamId, int Number) : IFact;

[Says("handed in attempt {Number}")]
public sealed record AttemptSubmitted(Guid ExamId, int Number, bool AwaitsMarks) : IFact;

[Says("attempt {Number} was scored: {ScorePercent} %")]
public sealed record AttemptScored(Guid ExamId, int Number, decimal ScorePercent, bool Passed) : IFact;

[Says("marked answer {Position} of attempt {Number} with {Score} points")]
public sealed record AnswerMarked(Guid ExamId, int Number, int Position, decimal Score) : IFact;

[Says("gave attempt {Number} {Minutes} minutes more")]
public sealed record AttemptExtended(Guid ExamId, int Number, int Minutes, string? Reason) : IReasonedFact;

[Says("graded attempt {Number} anew after a correction")]
public sealed record AttemptRegraded(Guid ExamId, int Number, decimal? From, decimal? To, bool KeptPass, string? Reason) : IReasonedFact;

[Says("set attempt {Number} aside")]
public sealed record AttemptSetAside(Guid ExamId, int Number, string? Reason) : IReasonedFact;
