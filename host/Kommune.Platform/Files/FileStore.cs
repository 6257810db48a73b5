using Kommune.Contracts;

namespace Kommune.Platform.Files;

/// <summary>See <see cref="IFiles"/>. Part of the unit of work: a file whose entry is not saved is not there either.</summary>
internal sealed class FileStore(IUnitOfWork unitOfWork, FileVault vault, TimeProvider clock) : IFiles
{
    public const int LargestBytes = 10_000_000;

    public async Task<StoredFile> Add(Guid resourceId, string? name, ReadOnlyMemory<byte> content)
    {
        if (content.Length == 0) throw new RuleViolationException("problem.file-nothing", "File");
        if (content.Length > LargestBytes) throw new RuleViolationException("problem.file-size", "File", LargestBytes / 1_000_000);
        var kind = FileKind.Of(content.Span) ?? throw new RuleViolationException("problem.file-kind", "File");
        var file = new StoredFile { Id = Guid.CreateVersion7(), Name = FileNames.Tidy(name, kind), ContentType = kind.ContentType, Size = content.Length };
        await unitOfWork.Execute(
            "insert into kp_file (id, resource_id, stored_at, content) values (@Id, @resourceId, @now, @cipher)",
            new { file.Id, resourceId, now = clock.GetUtcNow(), cipher = vault.Encrypt(resourceId, file.Id, content.Span) });
        return file;
    }

    public async Task<byte[]> Read(Guid resourceId, Guid fileId) =>
        await unitOfWork.Find<byte[]>("select content from kp_file where id = @fileId and resource_id = @resourceId", new { fileId, resourceId }) is { } stored
            ? vault.Decrypt(resourceId, fileId, stored)
            : throw new NotFoundException();

    public async Task Move(Guid resourceId, Guid fileId, Guid toResourceId)
    {
        var content = await Read(resourceId, fileId);
        await unitOfWork.ExecuteOne(
            "update kp_file set resource_id = @toResourceId, content = @cipher where id = @fileId",
            new { fileId, toResourceId, cipher = vault.Encrypt(toResourceId, fileId, content) });
    }
}
