namespace Kommune.Platform.Files;

/// <summary>The kinds of file that are taken, each known by how it begins. Nothing a browser would run is among them.</summary>
internal sealed record FileKind(string ContentType, string Ending)
{
    private static readonly (byte[] Start, FileKind Kind)[] Known =
    [
        ("%PDF-"u8.ToArray(), new("application/pdf", ".pdf")),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], new("image/png", ".png")),
        ([0xFF, 0xD8, 0xFF], new("image/jpeg", ".jpg")),
    ];

    /// <summary>Null for everything else, whatever it is called.</summary>
    public static FileKind? Of(ReadOnlySpan<byte> content)
    {
        foreach (var (start, kind) in Known)
            if (content.StartsWith(start)) return kind;
        return null;
    }
}
