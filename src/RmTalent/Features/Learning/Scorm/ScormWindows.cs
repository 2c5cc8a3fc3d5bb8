using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace RmTalent.Features.Learning.Scorm;

/// <summary>A window in which one part of an attempt runs.</summary>
public sealed record ScormWindow(Guid AttemptId, int Item, DateTimeOffset OpenedAt);

/// <summary>
/// The address under which a window's files lie is its only key: the frame has no cookies of ours. So the address is sealed, names one attempt and one part, and ends after a working day.
/// </summary>
public sealed class ScormWindows(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    private readonly IDataProtector _protector = protection.CreateProtector("RmTalent.Scorm");

    public string Open(Guid attemptId, int item)
    {
        Span<byte> window = stackalloc byte[28];
        attemptId.TryWriteBytes(window);
        BinaryPrimitives.WriteInt32BigEndian(window[16..], item);
        BinaryPrimitives.WriteInt64BigEndian(window[20..], clock.GetUtcNow().ToUnixTimeMilliseconds());
        return Base64Url.EncodeToString(_protector.Protect(window.ToArray()));
    }

    /// <returns>Null when it is no window, or one from yesterday.</returns>
    public ScormWindow? Find(string token)
    {
        try
        {
            var window = _protector.Unprotect(Base64Url.DecodeFromChars(token));
            var opened = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(window.AsSpan(20)));
            return opened + Lasts > clock.GetUtcNow() ? new ScormWindow(new Guid(window.AsSpan(0, 16)), BinaryPrimitives.ReadInt32BigEndian(window.AsSpan(16)), opened) : null;
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
