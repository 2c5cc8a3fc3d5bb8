using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Certification;

/// <summary>Three templates to start from: attendance, a passed exam, a completed onboarding. Added once; whatever people make of them stays.</summary>
public sealed class StarterTemplates : IStarterData
{
    public const string Attendance = "attendance";
    public const string Exam = "aml-exam";
    public const string Onboarding = "rm-onboarding";

    public int Order => 1100;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.CertificateTemplates.AnyAsync(cancellationToken))
        {
            return;
        }

        var compliance = await db.Competencies.Where(c => c.Code == "risk-compliance").Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancellationToken);
        db.AddRange(
            CertificateTemplate.Draw(
                new TemplateTerms(
                    new("Relationship management in practice", "Kundearbeid i praksis", "Relatiebeheer in de praktijk"),
                    new("Certificate of attendance", "Kursbevis", "Bewijs van deelname"),
                    new("took part in {course}, from the first hour to the last.", "har deltatt på {course}, fra første til siste time.", "heeft deelgenomen aan {course}, van het eerste tot het laatste uur."))
                {
                    Criteria = new(
                        "Being there for all of {course}. The trainer records who is.",
                        "Å være til stede på hele {course}. Kursholderen noterer hvem som er der.",
                        "Bij heel {course} aanwezig zijn. De trainer noteert wie er is."),
                },
                Attendance),
            CertificateTemplate.Draw(
                new TemplateTerms(
                    new("Anti-money laundering for relationship managers", "Antihvitvasking for kundeansvarlige", "Witwaspreventie voor relatiemanagers"),
                    new("Certificate", "Sertifikat", "Certificaat"),
                    new("has passed the exam in {course} and knows what to look for, whom to ask and when to report.",
                        "har bestått eksamen i {course} og vet hva man ser etter, hvem man spør, og når man melder fra.",
                        "is geslaagd voor het examen {course} en weet waarop te letten, wie te raadplegen en wanneer te melden."))
                {
                    Criteria = new(
                        "Passing the exam in {course}: questions drawn from a bank, at least the pass mark, within the time given.",
                        "Å bestå eksamen i {course}: spørsmål trukket fra en bank, minst bestått-grensen, innen den gitte tiden.",
                        "Slagen voor het examen {course}: vragen uit een bank, minstens de slaaggrens, binnen de gegeven tijd."),
                    CompetencyId = compliance,
                    Level = compliance is null ? null : 3,
                    ValidMonths = 12,
                    Design = new CertificateDesign(Palette.Midnight, Orientation.Landscape),
                },
                Exam),
            CertificateTemplate.Draw(
                new TemplateTerms(
                    new("Onboarding of relationship managers", "Introduksjonsprogrammet for kundeansvarlige", "Inwerkprogramma voor relatiemanagers"),
                    new("Relationship manager", "Kundeansvarlig", "Relatiemanager"),
                    new("has completed {course} at {organisation}: classroom, practice and job shadowing.",
                        "har fullført {course} i {organisation}: kurs, øvelser og hospitering.",
                        "heeft {course} bij {organisation} afgerond: lessen, praktijk en meelopen."))
                {
                    Criteria = new(
                        "Completing every required step of {course} at {organisation}: classroom, practice and job shadowing that the host has signed off.",
                        "Å fullføre alle obligatoriske steg i {course} i {organisation}: kurs, øvelser og hospitering som verten har godkjent.",
                        "Alle verplichte stappen van {course} bij {organisation} afronden: lessen, praktijk en meelopen dat de gastheer heeft afgetekend."),
                    Design = new CertificateDesign(Palette.Burgundy, Orientation.Landscape),
                },
                Onboarding));
        await db.SaveChangesAsync(cancellationToken);
    }
}
