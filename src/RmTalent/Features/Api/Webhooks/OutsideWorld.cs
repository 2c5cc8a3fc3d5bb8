using System.Net;
using System.Net.Sockets;
using IPNetwork = System.Net.IPNetwork;

namespace RmTalent.Features.Api.Webhooks;

/// <summary>The address belongs to a network that a webhook may not reach.</summary>
public sealed class AddressRefusedException(string host) : Exception($"{host} is not on the public internet.");

/// <summary>
/// Connects to the public internet and to nothing else, so that an address somebody typed cannot make this server ask its own neighbours.
/// The name is resolved here and the connection goes to the address that was looked at: a name that changes its mind gains nothing.
/// </summary>
/// <param name="allowLoopback">This machine too, by plain HTTP, for trying it out.</param>
public sealed class OutsideWorld(bool allowLoopback)
{
    /// <summary>Special-purpose addresses of IANA's registries for IPv4 and IPv6, and IPv6 prefixes that carry an IPv4 address inside.</summary>
    private static readonly IPNetwork[] Closed =
    [
        .. ((string[])["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "::/96", "64:ff9b::/32", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16",
            "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/9", "ff00::/8"]).Select(n => IPNetwork.Parse(n)),
    ];

    public bool Allows(IPAddress address)
    {
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (allowLoopback && IPAddress.IsLoopback(address)) || !Closed.Any(n => n.Contains(address));
    }

    /// <summary>Whether an address may be typed at all; where its name leads is looked at with each connection.</summary>
    public bool MayBe(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.UserInfo.Length == 0 && url.Fragment.Length == 0
        && (url.Scheme == Uri.UriSchemeHttps || (allowLoopback && url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        && (allowLoopback || !url.IsLoopback)
        && (!IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) || Allows(address));

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        if (addresses.Length == 0 || !addresses.All(Allows))
        {
            throw new AddressRefusedException(host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
