namespace Ibis.Tests.Unit.Queries;

public enum Binding
{
    Paper = 1,
    Cloth = 2,
}

public interface IBook
{
    int Id { get; }
    Guid Key { get; }
    Guid? SeriesKey { get; }
    int Pages { get; }
    int? Edition { get; }
    string Path { get; }
    string? Title { get; }
    bool Lent { get; }
    Binding Binding { get; }
    DateTime Printed { get; }
    IBook? Sequel { get; }
}
