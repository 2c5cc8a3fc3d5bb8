using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Certification;
using RmTalent.Features.Certification.Badges;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Tests.Platform.Pdf;

namespace RmTalent.Tests.Features.Certification.Badges;

public sealed class BadgeTests : IDisposable
{
    private const string Site = "http://localhost:5080";
    private const string Issuer = $"{Site}/badges/issuer";

    private readonly TestHost _host = new();

    [Fact]
    public async Task Another_library_verifies_the_badge_against_the_running_sites_own_keys_also_after_a_change_of_keys()
    {
        var early = await AwardedAsync();
        var administrator = _host.As(Given.Trainer, Roles.Administrator);
        (await administrator.SubmitAsync("/administration/signing-keys/new")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var late = await _host.AwardAsync(early.TemplateId, early.PersonId);
        late.SigningKeyId.ShouldNotBe(early.SigningKeyId);

        var mail = Directory.CreateTempSubdirectory("rmtalent-mail");
        await using var site = SiteProcess.Start(_host.ConnectionString, ("Mail:Pickup", mail.FullName));
        var address = await site.ListeningAsync();
        foreach (var award in new[] { early, late })
        {
            var verified = await Jose.VerifyAsync(address, Issuer, award.Credential, _host.Clock.Now);
            verified.GetProperty("header").GetProperty("kid").GetString().ShouldBe($"{Site}/badges/keys/{award.SigningKeyId}");
            verified.GetProperty("payload").GetProperty("jti").GetString().ShouldBe($"urn:uuid:{award.Id}");
        }

        await RefusedAsync(early.Credential, "ERR_JWT_EXPIRED", _host.Clock.Now.AddDays(400));
        var parts = early.Credential.Split('.');
        var forged = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])).Replace("Nora Lie", "Nils Lie", StringComparison.Ordinal)));
        await RefusedAsync($"{parts[0]}.{forged}.{parts[2]}", "ERR_JWS_SIGNATURE_VERIFICATION_FAILED", _host.Clock.Now);
        using var stranger = RSA.Create(2048);
        var payload = System.Text.Json.Nodes.JsonNode.Parse(CompactJws.Payload(early.Credential))!.AsObject();
        await RefusedAsync(CompactJws.Sign(payload, $"{Site}/badges/keys/{early.SigningKeyId}", stranger), "ERR_JWS_SIGNATURE_VERIFICATION_FAILED", _host.Clock.Now);
        await RefusedAsync(CompactJws.Sign(payload, "https://evil.example/key", stranger), "ERR_JWKS_NO_MATCHING_KEY", _host.Clock.Now);
        await site.KillAsync();
        mail.Delete(recursive: true);

        async Task RefusedAsync(string token, string why, DateTimeOffset at) => (await Jose.VerifyAsync(address, Issuer, token, at)).GetProperty("refused").GetString().ShouldBe(why);
    }

    [Fact]
    public async Task Badge_says_what_the_paper_says_in_the_words_of_the_standard()
    {
        var award = await AwardedAsync();
        var badge = JsonDocument.Parse(CompactJws.Payload(award.Credential)).RootElement;

        Strings(badge, "@context").ShouldBe(["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"]);
        Strings(badge, "type").ShouldBe(["VerifiableCredential", "OpenBadgeCredential"]);
        (Text(badge, "id"), Text(badge, "iss"), Text(badge.GetProperty("issuer"), "id")).ShouldBe(($"urn:uuid:{award.Id}", Issuer, Issuer));
        (Text(badge, "validFrom"), Text(badge, "validUntil")).ShouldBe(("2026-03-01T23:00:00Z", "2027-03-02T23:00:00Z")); // whole days in Oslo
        (badge.GetProperty("nbf").GetInt64(), badge.GetProperty("exp").GetInt64()).ShouldBe((1772406000, 1804028400));
        var subject = badge.GetProperty("credentialSubject");
        Strings(subject, "type").ShouldBe(["AchievementSubject"]);
        (Text(subject, "id"), Text(subject, "licenseNumber")).ShouldBe((Text(badge, "sub"), award.Number));
        Text(subject.GetProperty("identifier")[0], "identityHash").ShouldBe("Nora Lie");
        var achievement = subject.GetProperty("achievement");
        (Text(achievement, "id"), Text(achievement, "name"), Text(achievement.GetProperty("criteria"), "narrative"))
            .ShouldBe(($"{Site}/achievements/{award.AchievementId}", "Money laundering", "Pass the exam in Money laundering."));
        (Text(badge.GetProperty("credentialStatus"), "id"), Text(badge.GetProperty("credentialStatus"), "type")).ShouldBe(($"{Site}/badges/revocations", "1EdTechRevocationList"));
        Encoding.UTF8.GetString(CompactJws.Payload(award.Credential)).ShouldNotContain("@example.org");

        static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();
        static IEnumerable<string?> Strings(JsonElement of, string name) => of.GetProperty(name).EnumerateArray().Select(e => e.GetString());
    }

    [Fact]
    public async Task Pdf_carries_the_badge_and_is_in_order()
    {
        var award = await AwardedAsync();
        using var pdf = new PdfTools(await _host.AsTrainer().GetByteArrayAsync($"/certificates/{award.Id}/pdf"));
        pdf.Check().ShouldContain("No syntax or stream encoding errors found");
        pdf.Attachments().ShouldContain($"1: {award.Number}.jwt");
        Encoding.ASCII.GetString(pdf.Attached()).ShouldBe(award.Credential);
    }

    [Fact]
    public async Task Learner_downloads_the_badge_and_nobody_else_does()
    {
        var award = await AwardedAsync();
        var learner = _host.As(award.PersonId, Roles.RelationshipManager);
        (await learner.GetStringAsync($"/certificates/{award.Id}/badge.jwt")).ShouldBe(award.Credential);
        var json = await learner.GetAsync($"/certificates/{award.Id}/badge.json");
        json.Content.Headers.ContentDisposition!.FileName.ShouldBe($"{award.Number}.json");
        JsonDocument.Parse(await json.Content.ReadAsStringAsync()).RootElement.GetProperty("jti").GetString().ShouldBe($"urn:uuid:{award.Id}");
        (await learner.GetAsync($"/certificates/{award.Id}/badge.exe")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _host.As(await _host.PersonAsync("Lars Dahl"), Roles.RelationshipManager).GetAsync($"/certificates/{award.Id}/badge.jwt")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Revoked_and_superseded_badges_stand_in_the_list_without_a_word_about_people()
    {
        var (valid, revoked, replaced) = (await AwardedAsync(), await AwardedAsync(), await AwardedAsync());
        await _host.AsTrainer().SubmitAsync($"/certificates/{revoked.Id}/revoke", ("Form.Reason", "Nora cheated"));
        await _host.AsTrainer().SubmitAsync($"/certificates/{replaced.Id}/reissue");

        var text = await _host.Anonymous().GetStringAsync("/badges/revocations");
        var gone = JsonDocument.Parse(text).RootElement.GetProperty("revokedCredential").EnumerateArray().ToDictionary(e => e.GetProperty("id").GetString()!, e => e.GetProperty("revocationReason").GetString());
        gone.ShouldBe(new Dictionary<string, string?>(StringComparer.Ordinal) { [$"urn:uuid:{revoked.Id}"] = "Revoked", [$"urn:uuid:{replaced.Id}"] = "Superseded" }, ignoreOrder: true);
        text.ShouldNotContain(valid.Id.ToString());
        text.ShouldNotContain(revoked.Code);
        text.ShouldNotContain("Nora");
    }

    [Fact]
    public async Task Whatever_a_badge_names_can_be_fetched_by_anybody_from_anywhere()
    {
        var award = await AwardedAsync();
        var anybody = _host.Anonymous();
        var header = JsonDocument.Parse(Base64Url.DecodeFromChars(award.Credential.Split('.')[0])).RootElement;
        foreach (var path in new[] { new Uri(header.GetProperty("kid").GetString()!).AbsolutePath, "/.well-known/jwks.json", "/badges/issuer", "/badges/revocations", $"/achievements/{award.AchievementId}/seal.svg" })
        {
            var answer = await anybody.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("\"d\":");
        }

        var page = await anybody.OpenAsync($"/achievements/{award.AchievementId}");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Money laundering");
        page.Body!.TextContent.ShouldNotContain("Nora");
        anybody.DefaultRequestHeaders.Accept.ParseAdd("application/ld+json");
        JsonDocument.Parse(await anybody.GetStringAsync($"/achievements/{award.AchievementId}")).RootElement.GetProperty("type")[0].GetString().ShouldBe("Achievement");
        (await anybody.GetAsync($"/achievements/{Guid.CreateVersion7()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await anybody.GetAsync($"/badges/keys/{Guid.CreateVersion7()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Private_half_lies_sealed_and_goes_when_the_key_retires()
    {
        await AwardedAsync();
        var key = await _host.DbAsync(db => db.SigningKeys.AsNoTracking().SingleAsync());
        using var pair = RSA.Create();
        Should.Throw<CryptographicException>(() => pair.ImportPkcs8PrivateKey(Base64Url.DecodeFromChars(key.Sealed), out _));

        await _host.As(Given.Trainer, Roles.Administrator).SubmitAsync("/administration/signing-keys/new");
        (await _host.DbAsync(db => db.SigningKeys.AsNoTracking().SingleAsync(k => k.Id == key.Id))).Sealed.ShouldBeNull();
        Should.Throw<RefusedException>(() => Retired().Retire(Given.Trainer, _host.Clock.Now));
        (await _host.AsTrainer().GetAsync("/administration/signing-keys")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var page = await _host.As(Given.Trainer, Roles.Administrator).OpenAsync("/administration/signing-keys");
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(2);

        SigningKey Retired()
        {
            var retired = SigningKey.Make(id => $"{Site}/badges/keys/{id}", new KeyHalves("n", "e", "x"), _host.Clock.Now);
            retired.Retire(Given.Trainer, _host.Clock.Now);
            return retired;
        }
    }

    [Fact]
    public async Task Achievement_follows_the_template_and_old_badges_keep_their_words()
    {
        var early = await AwardedAsync();
        await _host.AsTrainer().SubmitAsync($"/certificates/templates/{early.TemplateId}", "Save", ("Form.CriteriaEn", "Pass it twice."));
        var late = await _host.AwardAsync(early.TemplateId, early.PersonId);

        late.AchievementId.ShouldBe(early.AchievementId);
        (await _host.Anonymous().OpenAsync($"/achievements/{late.AchievementId}")).Body!.TextContent.ShouldContain("Pass it twice.");
        Encoding.UTF8.GetString(CompactJws.Payload((await _host.FindAsync(early.Id)).Credential)).ShouldContain("Pass the exam in");
    }

    public void Dispose() => _host.Dispose();

    private async Task<Award> AwardedAsync() =>
        await _host.AwardAsync(await _host.TemplateAsync(Given.Terms with { Criteria = new("Pass the exam in {course}.") }), await _host.PersonAsync("Nora Lie"));
}
