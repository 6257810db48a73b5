namespace Kommune.Platform.Modules;

/// <summary>On every endpoint and page of a module: whose it is, so that routing can hide what a municipality has not enabled.</summary>
internal sealed record ModuleMetadata(string ModuleId);
