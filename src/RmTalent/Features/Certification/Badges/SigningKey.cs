using RmTalent.Platform.Domain;

namespace RmTalent.Features.Certification.Badges;

/// <summary>
/// A pair of keys that signs badges: made at first need, retired by an administrator. Its private half lies encrypted and goes when it retires;
/// its public half stays for ever, so that what it signed can be checked.
/// </summary>
public sealed class SigningKey : Entity
{
    public const int AddressMaxLength = 300;

    private SigningKey()
    {
    }

    /// <summary>Where the public half can be fetched; the <c>kid</c> of all that it signs, also after the site has moved.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The public half, as Base64url (RFC 7518, 6.3.1).</summary>
    public string Modulus { get; private set; } = "";

    public string Exponent { get; private set; } = "";

    /// <summary>The private half, encrypted; null once retired.</summary>
    public string? Sealed { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset? RetiredAt { get; private set; }

    public Guid? RetiredById { get; private set; }

    /// <param name="address">From the key's id to where its public half will be.</param>
    /// <param name="halves">The public half and the encrypted private one.</param>
    /// <param name="now">The time.</param>
    public static SigningKey Make(Func<Guid, string> address, KeyHalves halves, DateTimeOffset now)
    {
        var key = new SigningKey { Modulus = halves.Modulus, Exponent = halves.Exponent, Sealed = halves.Sealed, MadeAt = now };
        key.Address = address(key.Id);
        key.Record(new SigningKeyMade());
        return key;
    }

    public void Retire(Guid byId, DateTimeOffset now)
    {
        Refuse.When(RetiredAt is not null, "This key is retired");
        (RetiredAt, RetiredById, Sealed) = (now, byId, null);
        Record(new SigningKeyRetired());
    }
}

public sealed record KeyHalves(string Modulus, string Exponent, string Sealed);

[Says("made a key that signs badges")]
public sealed record SigningKeyMade : IFact;

[Says("retired the key that signed badges")]
public sealed record SigningKeyRetired : IFact;
