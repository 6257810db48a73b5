using Kommune.Contracts;
using Kommune.Sample;

namespace Kommune.BadReference;

public sealed class BadReferenceModule : IModule
{
    public void Register(IModuleBuilder module) => new SampleModule().Register(module);
}
