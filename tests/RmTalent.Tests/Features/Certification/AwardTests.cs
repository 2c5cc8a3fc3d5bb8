using RmTalent.Features.Certification;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Tests.Features.Certification;

public sealed class AwardTests
{
    private static readonly DateOnly Issued = new(2026, 5, 4);
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Award_is_valid_to_the_end_of_its_last_day()
    {
        var award = Issue();
        award.StateOn(new DateOnly(2027, 5, 4)).ShouldBe(AwardState.Valid);
        award.StateOn(new DateOnly(2027, 5, 5)).ShouldBe(AwardState.Expired);
        Issue(validUntil: null).StateOn(DateOnly.MaxValue).ShouldBe(AwardState.Valid);
    }

    [Fact]
    public void Revoked_award_says_why_and_stays_revoked()
    {
        var award = Issue();
        Should.Throw<RefusedException>(() => award.Revoke(" ", Guid.CreateVersion7(), Now));
        award.Revoke("Exam withdrawn", Guid.CreateVersion7(), Now);
        award.StateOn(new DateOnly(2030, 1, 1)).ShouldBe(AwardState.Revoked);
        Should.Throw<RefusedException>(() => award.Revoke("Again", Guid.CreateVersion7(), Now));
        Should.Throw<RefusedException>(() => award.ReplaceBy(Issue(), Now));
    }

    [Fact]
    public void Replaced_award_leads_to_the_newer_one_once()
    {
        var (old, newer) = (Issue(), Issue());
        old.ReplaceBy(newer, Now);
        (old.StateOn(Issued), old.ReplacedById).ShouldBe((AwardState.Replaced, newer.Id));
        Should.Throw<RefusedException>(() => old.ReplaceBy(Issue(), Now));
        Should.Throw<RefusedException>(() => old.Revoke("No", Guid.CreateVersion7(), Now));
    }

    [Theory]
    [InlineData("2027-05-04", new[] { "2027-03-05", "2027-04-04", "2027-04-27" })]
    [InlineData("2026-06-10", new[] { "2026-05-11", "2026-06-03" })]
    [InlineData("2026-05-08", new string[0])]
    public void Reminders_come_60_30_and_7_days_before_the_end_where_there_is_time(string end, string[] days)
    {
        var award = Issue(DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture));
        foreach (var day in days.Select(d => DateOnly.Parse(d, System.Globalization.CultureInfo.InvariantCulture)))
        {
            award.NextReminderOn.ShouldBe(day);
            award.Remind(day);
        }

        award.NextReminderOn.ShouldBeNull();
        Should.Throw<RefusedException>(() => award.Remind(new DateOnly(2030, 1, 1)));
    }

    [Fact]
    public void Late_sweep_reminds_once_and_skips_what_has_passed()
    {
        var award = Issue();
        award.Remind(new DateOnly(2027, 4, 10));
        award.NextReminderOn.ShouldBe(new DateOnly(2027, 4, 27));
    }

    [Fact]
    public void Document_is_drawn_once()
    {
        var award = Issue();
        award.Freeze(new FrozenAward(Guid.CreateVersion7(), new string('a', 64), "a.b.c", Guid.CreateVersion7(), Guid.CreateVersion7()));
        Should.Throw<RefusedException>(() => award.Freeze(new FrozenAward(Guid.CreateVersion7(), new string('b', 64), "d.e.f", Guid.CreateVersion7(), Guid.CreateVersion7())));
    }

    [Fact]
    public void Code_holds_128_random_bits_and_more() => (AwardIdentity.NewCode().Length * 5).ShouldBeGreaterThanOrEqualTo(128);

    [Theory]
    [InlineData("{nmae} passed")]
    [InlineData("passed {}")]
    [InlineData("passed {course")]
    [InlineData("passed course}")]
    public void Unknown_placeholder_is_refused(string body) =>
        Should.Throw<RefusedException>(() => CertificateTemplate.Draw(Given.Terms with { Body = new LocalisedText(body) })).Key.ShouldStartWith("{0} stands for nothing");

    [Fact]
    public void Impossible_terms_are_refused()
    {
        Refused(Given.Terms with { Title = new LocalisedText("") });
        Refused(Given.Terms with { Level = 3 });
        Refused(Given.Terms with { CompetencyId = Guid.CreateVersion7(), Level = Competency.Levels + 1 });
        Refused(Given.Terms with { ValidMonths = 0 });
        Refused(Given.Terms with { Hours = 0 });

        static void Refused(TemplateTerms terms) => Should.Throw<RefusedException>(() => CertificateTemplate.Draw(terms));
    }

    [Fact]
    public void Template_is_archived_and_taken_back()
    {
        var template = CertificateTemplate.Draw(Given.Terms);
        Should.Throw<RefusedException>(template.Restore);
        template.Archive(Guid.CreateVersion7(), Now);
        Should.Throw<RefusedException>(() => template.Archive(Guid.CreateVersion7(), Now));
        template.Restore();
        template.ArchivedAt.ShouldBeNull();
    }

    [Fact]
    public void Placeholders_are_filled_in_each_language() => Placeholders
        .Fill(new LocalisedText("passed {course}", "besto {course}"), (word, language) => $"<{word}{language}>")
        .ShouldBe(new LocalisedText("passed <{course}en>", "besto <{course}nb>"));

    [Theory]
    [InlineData("#000000", 21)]
    [InlineData("#ffffff", 1)]
    [InlineData("#767676", 4.54)] // the lightest grey that passes, https://webaim.org/resources/contrastchecker/
    [InlineData("#777777", 4.48)]
    [InlineData("#14535F", 8.63)]
    public void Contrast_is_that_of_the_guidelines(string colour, double ratio) => OwnColours.ContrastOnPaper(colour).ShouldBe(ratio, 0.01);

    [Theory]
    [InlineData("14535f-b08d3c", true)]
    [InlineData("14535g-b08d3c", false)]
    [InlineData("14535f-b08d3", false)]
    [InlineData("}body{x:-1111", false)]
    [InlineData("", false)]
    public void Stylesheet_of_colours_takes_nothing_but_colours(string code, bool isOne) => (OwnColours.OfCode(code) is not null).ShouldBe(isOne);

    [Theory]
    [InlineData("Nordvik Bank", "NB")]
    [InlineData("Østfold sparebank", "OS")]
    [InlineData("RmTalent", "R")]
    [InlineData("北", "C")]
    public void Number_begins_with_the_organisations_initials(string organisation, string initials) => CertificateNumbers.Initials(organisation).ShouldBe(initials);

    private static Award Issue() => Issue(new DateOnly(2027, 5, 4));

    private static Award Issue(DateOnly? validUntil) => Award.Issue(
        new AwardIdentity("F-2026-000001", AwardIdentity.NewCode(), Guid.CreateVersion7(), Guid.CreateVersion7(), Occasions.ByHand()),
        Given.Said(Languages.English) with { IssuedOn = Issued, ValidUntil = validUntil }, null);
}
