namespace Kommune.Contracts;

/// <summary>A file as it is kept: what it is called, what it is, and where its content lies.</summary>
public sealed record StoredFile
{
    /// <summary>Id of the content, for <see cref="IFiles.Read"/>.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name without a folder, with the ending its content calls for. Never a national number (R1).</summary>
    public required string Name { get; init; }

    /// <summary>What the content is, by its own first bytes: <c>application/pdf</c>, <c>image/png</c> or <c>image/jpeg</c>.</summary>
    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required int Size { get; init; }
}
