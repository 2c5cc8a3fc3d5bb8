using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace RmTalent.Tests.Platform.Mail;

/// <summary>A small SMTP server on the loopback that keeps what it is given. Offers STARTTLS with a certificate of its own.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public SmtpSink()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        _listener.Start();
        _serving = ServeAsync();
    }

    public X509Certificate2 Certificate { get; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public List<string> Commands { get; } = [];

    public List<string> Messages { get; } = [];

    /// <summary>Whether each message came over TLS.</summary>
    public List<bool> Encrypted { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        Certificate.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client.GetStream());
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException or SocketException or System.Security.Authentication.AuthenticationException)
            {
                // The client hung up, or the test is over.
            }
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        var (reader, writer) = Wrap(stream);
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            Commands.Add(line);
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await writer.WriteLineAsync(stream is SslStream ? "250-sink\r\n250 8BITMIME" : "250-sink\r\n250 STARTTLS");
                    break;
                case "STARTTLS":
                    await writer.WriteLineAsync("220 go ahead");
                    var secure = new SslStream(stream);
                    await secure.AuthenticateAsServerAsync(Certificate);
                    stream = secure;
                    (reader, writer) = Wrap(secure);
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    var data = new StringBuilder();
                    while (await reader.ReadLineAsync(_stop.Token) is { } part && part != ".")
                    {
                        data.Append(part).Append("\r\n");
                    }

                    Messages.Add(data.ToString());
                    Encrypted.Add(stream is SslStream);
                    await writer.WriteLineAsync("250 kept");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 ok");
                    break;
            }
        }
    }

    private static (StreamReader Reader, StreamWriter Writer) Wrap(Stream stream) =>
        (new StreamReader(stream, Encoding.ASCII), new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true });
}
