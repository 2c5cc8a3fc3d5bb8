using RmTalent.Platform.Pdf;

namespace RmTalent.Features.Applications;

/// <summary>A curriculum vitae for the demo organisation, drawn by the product's own engine.</summary>
internal static class CvDocument
{
    public static Document Of(DemoApplicant a, DateTimeOffset now) => new()
    {
        Title = $"CV {a.Name}",
        Language = a.Language,
        CreatedAt = now,
        Blocks =
        [
            new Title(a.Name, a.Role),
            new Paragraph($"{a.Email} · {a.Phone} · {a.City}", ParagraphStyle.Muted),
            new Paragraph(a.Profile, ParagraphStyle.Lead),
            new Heading(a.Words.Experience),
            .. a.Work.Select(w => new KeyValues((w.From.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) + " – " + (w.To?.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? a.Words.Now), $"{w.Title}, {w.Employer}"))),
            new BulletList([.. a.Achievements.Select(x => (Prose)x)]),
            new Heading(a.Words.Education),
            new Paragraph(a.Education),
            new Heading(a.Words.Skills),
            new Paragraph(string.Join(", ", a.Skills)),
        ],
    };
}
