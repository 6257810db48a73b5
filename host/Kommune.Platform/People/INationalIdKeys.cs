namespace Kommune.Platform.People;

/// <summary>Where the vault's keys come from: a file today, a key service or hardware module where a municipality has one.</summary>
internal interface INationalIdKeys
{
    /// <summary>256 bits for AES-GCM.</summary>
    ReadOnlyMemory<byte> Encryption { get; }

    /// <summary>256 bits for the keyed hash that finds a person by number.</summary>
    ReadOnlyMemory<byte> Lookup { get; }
}
