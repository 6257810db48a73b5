namespace Kommune.Contracts;

public interface IModuleBuilder
{
    void Job(string name, TimeSpan every);
}
