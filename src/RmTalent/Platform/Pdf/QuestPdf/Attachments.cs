using QuestPDF.Fluent;

namespace RmTalent.Platform.Pdf.QuestPdf;

/// <summary>QuestPDF attaches files from disk to a PDF on disk, so this passes through a folder of its own and leaves nothing behind.</summary>
static class Attachments
{
    public static void Add(byte[] pdf, IReadOnlyList<Attachment> attachments, Stream to)
    {
        var folder = Directory.CreateTempSubdirectory("rmtalent-pdf-").FullName;
        try
        {
            var source = Path.Combine(folder, "source.pdf");
            var result = Path.Combine(folder, "result.pdf");
            File.WriteAllBytes(source, pdf);
            var operation = DocumentOperation.LoadFile(source);
            for (var n = 0; n < attachments.Count; n++)
            {
                var path = Path.Combine(folder, $"attachment-{n}");
                File.WriteAllBytes(path, attachments[n].Content);
                operation = operation.AddAttachment(new DocumentOperation.DocumentAttachment
                {
                    Key = attachments[n].FileName,
                    FilePath = path,
                    AttachmentName = attachments[n].FileName,
                    MimeType = attachments[n].MediaType,
                    Description = attachments[n].Description,
                    Relationship = DocumentOperation.DocumentAttachmentRelationship.Supplement,
                });
            }

            operation.Save(result);
            using var file = File.OpenRead(result);
            file.CopyTo(to);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
