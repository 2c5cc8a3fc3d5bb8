using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Exams;

/// <summary>The demo's exam with every kind of question.</summary>
public static class ReadinessExam
{
    private const string Topic = "readiness";
    private const string Drawn = "readiness-draw";

    public static IReadOnlyList<Question> Questions(IReadOnlyDictionary<string, Guid> competencies)
    {
        return
        [
            Ask("active-listening", Topic, 1, new ChoiceQuestion(
                new("A client is silent after your question. What do you do first?", "En kunde blir stille etter spørsmålet ditt. Hva gjør du først?", "Een klant zwijgt na je vraag. Wat doe je eerst?"),
                new("Silence is often thinking. Whoever fills it answers their own question.", "Stillhet er ofte tenking. Den som fyller den, svarer på sitt eget spørsmål.", "Stilte is vaak nadenken. Wie haar vult, beantwoordt de eigen vraag."),
                [
                    new(new("Wait a few seconds", "Venter noen sekunder", "Een paar tellen wachten"), true),
                    new(new("Ask the next question", "Stiller neste spørsmål", "De volgende vraag stellen"), false, null, new("You will not hear the answer to the first one.", "Da får du ikke høre svaret på det første.", "Dan hoor je het antwoord op de eerste niet.")),
                    new(new("Explain the question again", "Forklarer spørsmålet på nytt", "De vraag opnieuw uitleggen"), false),
                    new(new("Propose a product", "Foreslår et produkt", "Een product voorstellen"), false),
                ], IsMultiple: false)),
            Ask("ethics", Topic, 2, new ChoiceQuestion(
                new("Which of these do you write down in the conflict register?", "Hva av dette fører du i interessekonfliktregisteret?", "Wat noteer je in het register van belangenconflicten?"),
                LocalisedText.Empty,
                [
                    new(new("A gift worth more than the limit", "En gave over grensen", "Een geschenk boven de grens"), true),
                    new(new("A cousin who becomes your client", "En fetter som blir kunden din", "Een neef die klant van je wordt"), true),
                    new(new("A cup of coffee at a client's office", "En kopp kaffe hos en kunde", "Een kop koffie bij een klant"), false),
                    new(new("A seat on the board of a client's company", "Et styreverv i en kundes selskap", "Een bestuurszetel bij een bedrijf van een klant"), true),
                ], IsMultiple: true)),
            Ask("risk-compliance", Topic, 1, new TrueFalseQuestion(
                new("You may promise a client that a fund will not lose value.", "Du kan love en kunde at et fond ikke faller i verdi.", "Je mag een klant beloven dat een fonds niet in waarde daalt."),
                new("No return is ever promised.", "Ingen avkastning loves noen gang.", "Rendement wordt nooit beloofd."), IsTrue: false)),
            Ask("financial-analysis", Topic, 2, new NumericQuestion(
                new("A company has debts of 6 million and equity of 2 million. How high is its equity ratio?", "Et selskap har 6 millioner i gjeld og 2 millioner i egenkapital. Hvor høy er egenkapitalandelen?", "Een bedrijf heeft 6 miljoen schuld en 2 miljoen eigen vermogen. Hoe hoog is de solvabiliteit?"),
                new("Equity ÷ total capital = 2 ÷ 8.", "Egenkapital ÷ totalkapital = 2 ÷ 8.", "Eigen vermogen ÷ totaal vermogen = 2 ÷ 8."), 25, 0.5m, "%")),
            Ask("communication", Topic, 1, new ShortQuestion(
                new("Complete: before a meeting ends you agree on the next … (one word)", "Fullfør: før møtet er slutt, avtaler dere neste … (ett ord)", "Vul aan: voordat een gesprek eindigt, spreek je de volgende … af (één woord)"),
                LocalisedText.Empty, [new("step"), new("steps"), new("skritt"), new("steg"), new("stap"), new("meeting", 50), new("møte", 50), new("afspraak", 50)])),
            Ask("product-knowledge", Topic, 2, new MatchingQuestion(
                new("What does the client need it for?", "Hva trenger kunden det til?", "Waar heeft de klant het voor nodig?"),
                LocalisedText.Empty,
                [
                    new(new("Overdraft", "Kassekreditt", "Rekening-courant"), new("Bills that come before the income", "Regninger som kommer før inntekten", "Rekeningen die vóór de inkomsten komen")),
                    new(new("Leasing", "Leasing", "Lease"), new("A machine that is used up", "En maskin som slites ut", "Een machine die slijt")),
                    new(new("Currency forward", "Valutatermin", "Valutatermijn"), new("A sum in dollars in three months", "Et dollarbeløp om tre måneder", "Een bedrag in dollars over drie maanden")),
                ],
                [new("A pension for the owner", "Pensjon til eieren", "Een pensioen voor de eigenaar")])),
            Ask("objection-handling", Topic, 2, new OrderingQuestion(
                new("Put the handling of an objection in order.", "Sett håndteringen av en innvending i rekkefølge.", "Zet het omgaan met een bezwaar op volgorde."),
                LocalisedText.Empty,
                [new("Listen to the end", "Lytt til slutten", "Uitluisteren"), new("Show that you understand", "Vis at du forstår", "Begrip tonen"), new("Ask what lies behind it", "Spør hva som ligger bak", "Vragen wat erachter zit"), new("Answer", "Svar", "Antwoorden"), new("Check whether it is solved", "Sjekk om det er løst", "Nagaan of het is opgelost")])),
            Ask("empathy", Topic, 5, new EssayQuestion(
                new("A client complains, rightly, that a payment was late. What do you say and do in the first day? (at most half a page)", "En kunde klager, med rette, over en forsinket betaling. Hva sier og gjør du det første døgnet? (høyst en halv side)", "Een klant klaagt terecht over een late betaling. Wat zeg en doe je op de eerste dag? (hooguit een halve pagina)"),
                LocalisedText.Empty,
                new("Listens first (1), admits without blaming colleagues (1), names what happens today (1), keeps the promise to call (1), checks later (1).", "Lytter først (1), innrømmer uten å skylde på kolleger (1), sier hva som skjer i dag (1), ringer som lovet (1), følger opp senere (1).", "Luistert eerst (1), geeft toe zonder collega's te beschuldigen (1), noemt wat er vandaag gebeurt (1), belt zoals beloofd (1), gaat later na (1)."))),
            Ask("relationship-building", Topic, 4, new PerformanceQuestion(
                new("Hold a first meeting with a business client while a colleague observes.", "Hold et første møte med en bedriftskunde mens en kollega observerer.", "Voer een eerste gesprek met een zakelijke klant terwijl een collega observeert."),
                LocalisedText.Empty,
                [
                    new(new("Listens", "Lytter", "Luistert"), [new("Interrupts", "Avbryter", "Onderbreekt"), new("Lets the client finish", "Lar kunden snakke ut", "Laat de klant uitpraten"), new("Sums up what was said", "Oppsummerer det som ble sagt", "Vat samen wat er gezegd is")]),
                    new(new("Finds the need", "Finner behovet", "Vindt de behoefte"), [new("Talks about products", "Snakker om produkter", "Praat over producten"), new("Asks open questions", "Stiller åpne spørsmål", "Stelt open vragen"), new("Names the need so that the client agrees", "Setter ord på behovet så kunden er enig", "Benoemt de behoefte zodat de klant instemt")]),
                    new(new("Agrees a next step", "Avtaler neste steg", "Spreekt een vervolgstap af"), [new("Leaves it open", "Lar det stå åpent", "Laat het open"), new("Names a step", "Nevner et steg", "Noemt een stap"), new("Agrees who does what by when", "Avtaler hvem som gjør hva innen når", "Spreekt af wie wat wanneer doet")]),
                ])),
            .. Statements(competencies),
        ];

        Question Ask(string competency, string topic, int points, QuestionContent content) => Question.Ask(new QuestionWords(competencies[competency], topic, content, points));
    }

    public static Exam Build(IReadOnlyDictionary<string, Guid> competencies, IReadOnlyList<Question> questions)
    {
        var asked = questions.Where(q => q.Topic == Topic).ToList();
        var exam = Exam.Build(new ExamWords(
            new("Ready to meet clients", "Klar for å møte kunder", "Klaar voor klanten"),
            new("Nine tasks that everybody gets, and two drawn by chance. A trainer marks the essay, an observer fills in the last one; your result follows when both are in.",
                "Ni oppgaver som alle får, og to som trekkes tilfeldig. En veileder retter den skriftlige oppgaven, en observatør fyller ut den siste; resultatet kommer når begge er klare.",
                "Negen opdrachten die iedereen krijgt, en twee door het lot bepaald. Een trainer beoordeelt de open vraag, een observator vult de laatste in; je uitslag volgt als beide er zijn."),
            new(70, 0, 0, 45, GradeMethod.Highest) { IsTimeEssential = false, Review = ReviewRules.Default with { JustAfter = Review.Everything, Later = Review.Everything } },
            new(
            [
                new ExamSection(Guid.CreateVersion7(), new("Everybody's questions", "Spørsmål til alle", "Vragen voor iedereen"), null, Topic, asked.Count, [.. asked.Select(q => q.Id)], [.. asked.Select(q => q.CompetencyId).Distinct()]),
                new ExamSection(Guid.CreateVersion7(), new("By chance", "Tilfeldig trukket", "Door het lot"), competencies["organisation"], Drawn, 2),
            ])));
        exam.Publish([asked.Count, questions.Count - asked.Count]);
        return exam;
    }

    private static IEnumerable<Question> Statements(IReadOnlyDictionary<string, Guid> competencies) => new (LocalisedText Text, bool IsTrue)[]
    {
        (new("A promise to call back belongs in the calendar.", "Et løfte om å ringe tilbake hører hjemme i kalenderen.", "Een belofte om terug te bellen hoort in de agenda."), true),
        (new("The client who calls most often should get most of your time.", "Kunden som ringer oftest, bør få mest av tiden din.", "De klant die het vaakst belt, hoort de meeste tijd te krijgen."), false),
        (new("Notes are written on the day of the meeting.", "Notater skrives samme dag som møtet.", "Notities schrijf je op de dag van het gesprek."), true),
        (new("Planning a week ahead leaves no room for urgent work.", "Å planlegge en uke frem gir ikke rom for det som haster.", "Een week vooruit plannen laat geen ruimte voor spoed."), false),
    }.Select(s => Question.Ask(new QuestionWords(competencies["organisation"], Drawn, new TrueFalseQuestion(s.Text, LocalisedText.Empty, s.IsTrue), 1)));
}
