namespace Kommune.Contracts;

public interface IModule
{
    void Register(IModuleBuilder module);
}
