using System.IO.Compression;
using System.Xml;

namespace RmTalent.Platform.Files;

/// <summary>Reads XML out of an archive from a stranger: no document type, no entities, and no more than so many unpacked bytes.</summary>
internal static class BoundedXml
{
    /// <exception cref="InvalidDataException">While reading: there is more than <paramref name="maxBytes"/>.</exception>
    public static XmlReader Open(ZipArchiveEntry entry, int maxBytes) => XmlReader.Create(new Bounded(entry.Open(), maxBytes), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    private sealed class Bounded(Stream inner, long most) : Stream
    {
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            _read += read;
            return _read <= most ? read : throw new InvalidDataException("The archive unpacks to more than is allowed.");
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
