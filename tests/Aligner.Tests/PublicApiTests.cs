using System.Reflection;
using System.Text;
using Xunit;

namespace Aligner.Tests;

/// <summary>What other programs can use of the library is what was approved; <c>UPDATE_GOLDEN=1</c> approves what is.</summary>
public sealed class PublicApiTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void It_is_as_approved()
    {
        var text = new StringBuilder();
        foreach (var type in typeof(BilingualCorpus).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(KindOf(type)).Append(' ').Append(type.FullName).Append('\n');
            // What a record or an enum has of its own says nothing.
            foreach (var member in type.GetMembers(Own).Where(IsWritten).Select(LineOf).Distinct().Order(StringComparer.Ordinal))
                text.Append("    ").Append(member).Append('\n');
        }

        Golden.Check(Path.Combine(Project.Root, "tests", "Aligner.Tests", "Approved", "public-api.txt"), text.ToString());
    }

    private static string KindOf(Type type) => type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
        : type.IsAbstract && type.IsSealed ? "static class" : "class";

    private static bool IsWritten(MemberInfo member) => member switch
    {
        MethodInfo method => !method.IsSpecialName
            && method.Name is not ("Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$" or "PrintMembers"),
        FieldInfo field => !field.IsSpecialName,
        Type => false,
        _ => true,
    };

    private static string LineOf(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({ParametersOf(constructor)})",
        MethodInfo method => $"{NameOf(method.ReturnType)} {method.Name}({ParametersOf(method)})",
        PropertyInfo property => $"{NameOf(property.PropertyType)} {property.Name} {{ {(property.CanRead ? "get; " : "")}{(property.CanWrite ? "init; " : "")}}}",
        FieldInfo field => field.FieldType.IsEnum && field.IsLiteral ? field.Name : $"{NameOf(field.FieldType)} {field.Name}",
        _ => member.ToString()!,
    };

    private static string ParametersOf(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{NameOf(parameter.ParameterType)} {parameter.Name}"));

    private static string NameOf(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : type.Name;
}
