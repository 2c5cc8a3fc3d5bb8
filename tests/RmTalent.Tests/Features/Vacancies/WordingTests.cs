using RmTalent.Features.Vacancies;
using RmTalent.Features.Vacancies.Templates;
using RmTalent.Platform.Localization;

namespace RmTalent.Tests.Features.Vacancies;

public sealed class WordingTests
{
    [Theory]
    [InlineData("en", "We need a salesman", "salesman", WordingReason.GenderedTitle)]
    [InlineData("en", "You are a sales ninja", "ninja", WordingReason.MasculineCoded)]
    [InlineData("en", "He reports to the head of sales", "He", WordingReason.GenderedPronoun)]
    [InlineData("en", "Join our young team", "young", WordingReason.Age)]
    [InlineData("en", "A native speaker of English", "native speaker", WordingReason.Origin)]
    [InlineData("en", "You thrive under pressure", "thrive under pressure", WordingReason.Ability)]
    [InlineData("en", "Avoid blind spots", "blind spots", WordingReason.Hurtful)]
    [InlineData("en", "You leverage synergies", "leverage", WordingReason.Buzzword)]
    [InlineData("en", "A fast-paced office", "fast-paced", WordingReason.Pressure)]
    [InlineData("en", "We want the best of the best", "best of the best", WordingReason.Absolute)]
    [InlineData("nb", "Vi søker en salgsmann", "salgsmann", WordingReason.GenderedTitle)]
    [InlineData("nb", "Han rapporterer til lederen", "Han", WordingReason.GenderedPronoun)]
    [InlineData("nb", "Et ungt og dynamisk team", "ungt og dynamisk", WordingReason.Age)]
    [InlineData("nb", "Norsk som morsmål er et krav", "Norsk som morsmål", WordingReason.Origin)]
    [InlineData("nb", "Du er stresstålende", "stresstålende", WordingReason.Ability)]
    [InlineData("nb", "Du er selvgående", "selvgående", WordingReason.Buzzword)]
    [InlineData("nb", "En hektisk hverdag", "hektisk hverdag", WordingReason.Pressure)]
    [InlineData("nb", "Førerkort kreves", "Førerkort kreves", WordingReason.Ability)]
    [InlineData("nl", "Adviseur m/v", "m/v", WordingReason.GenderedTitle)]
    [InlineData("nl", "Hij werkt in Utrecht", "Hij", WordingReason.GenderedPronoun)]
    [InlineData("nl", "Een jong team", "jong team", WordingReason.Age)]
    [InlineData("nl", "Nederlands als moedertaal", "Nederlands als moedertaal", WordingReason.Origin)]
    [InlineData("nl", "U bent stressbestendig", "stressbestendig", WordingReason.Ability)]
    [InlineData("nl", "Een hands-on aanpakker", "hands-on", WordingReason.Buzzword)]
    [InlineData("nl", "Geen 9-tot-5-mentaliteit", "Geen 9-tot-5-mentaliteit", WordingReason.Pressure)]
    public void A_wording_is_pointed_out_with_its_reason_and_a_suggestion(string language, string text, string found, WordingReason why)
    {
        var advice = Wording.Of(language, "Duties", text).First();
        (advice.Found, advice.Reason).ShouldBe((found, why));
        text.Substring(advice.Start, found.Length).ShouldBe(found);
        advice.Instead.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("en", "You advise young families and clients in western Norway on outstanding loans and financial leverage")]
    [InlineData("en", "The theme of the year is cloud-native payment; history matters here, and others share the work")]
    [InlineData("en", "Chairs and sheds are insured; manage the manual of the manager")]
    [InlineData("nb", "Du gir råd til unge kunder og unge familier i Hans Nielsen Hauges gate")]
    [InlineData("nb", "Vi handler og forhandler; hunden er velkommen, og vi tilbyr ungdomskort og giftfri mat")]
    [InlineData("nl", "U adviseert jonge ondernemers en jonge gezinnen (m/v/x) vanuit een representatieve ruimte")]
    [InlineData("nl", "U hijst de vlag op jongstleden maandag, met hemelsblauwe stof")]
    public void Harmless_words_are_left_alone(string language, string text) => Wording.Of(language, "Duties", text).ShouldBeEmpty();

    [Fact]
    public void Line_and_place_tell_where_it_stands()
    {
        var advice = Wording.Of("en", "Duties", "- Meet clients\n- Be a rockstar").ShouldHaveSingleItem();
        (advice.Line, advice.Start, advice.Address).ShouldBe((2, 22, "text#Form_Duties"));
    }

    [Fact]
    public void A_sentence_that_does_not_end_is_pointed_out_and_a_list_is_not()
    {
        var many = string.Join(' ', Enumerable.Repeat("client", Wording.LongestSentence + 1));
        Wording.Of("en", "Culture", $"Short one. {many}.").ShouldHaveSingleItem().Reason.ShouldBe(WordingReason.LongSentence);
        Wording.Of("en", "Culture", string.Join('\n', Enumerable.Repeat("- Meet three clients on their own ground", 12))).ShouldBeEmpty();
    }

    [Fact]
    public void Too_many_must_haves_are_pointed_out()
    {
        var vacancy = GivenVacancy.In(VacancyStatus.Draft);
        for (var n = 0; n < Wording.MostMusts; n++)
        {
            vacancy.Require(new Requirement(Guid.CreateVersion7(), 3, RequirementKind.Must, 3), DateTimeOffset.UnixEpoch);
        }

        Wording.Of(vacancy.Content).ShouldHaveSingleItem().Reason.ShouldBe(WordingReason.ManyMusts);
    }

    [Fact]
    public async Task Our_own_samples_need_no_advice()
    {
        using var host = new TestHost();
        foreach (var (language, type) in Languages.All.SelectMany(l => Enum.GetValues<RmTalent.Features.People.RmType>().Select(t => (l, t))))
        {
            var vacancy = Vacancy.Draft(GivenVacancy.Role with { Title = Samples.TitleOf(type, language), Language = language, RmType = type }, Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);
            await host.DbAsync(async db =>
            {
                await Samples.FillAsync(db, vacancy, DateTimeOffset.UnixEpoch, default);
                return 0;
            });
            Wording.Of(vacancy.Content).Select(a => $"{language} {type}: {a.Found}").ShouldBeEmpty();
            vacancy.Duties.ShouldNotBeEmpty();
        }
    }
}
