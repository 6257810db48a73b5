namespace Kommune.Contracts;

/// <summary>
/// Entry point of a module, found in the assembly that <c>module.json</c> names. One public, parameterless class per module.
/// </summary>
public interface IModule
{
    /// <summary>
    /// Says everything the module adds. Called once, at start; no I/O here. An exception makes the module <c>Faulty</c> and the host starts without it.
    /// </summary>
    void Register(IModuleBuilder module);
}
