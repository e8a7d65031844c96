using System.Net;
using Ibis.Umbraco.Webhooks;

namespace Ibis.Tests.Unit.Webhooks;

internal sealed class PublicAddressTests
{
    [TestCase("127.0.0.1")]
    [TestCase("0.0.0.0")]
    [TestCase("10.1.2.3")]
    [TestCase("172.31.255.255")]
    [TestCase("192.168.0.1")]
    [TestCase("169.254.169.254")]
    [TestCase("100.64.0.1")]
    [TestCase("224.0.0.1")]
    [TestCase("255.255.255.255")]
    [TestCase("::")]
    [TestCase("::1")]
    [TestCase("::127.0.0.1")]
    [TestCase("::ffff:10.0.0.1")]
    [TestCase("2002:7f00:1::")]
    [TestCase("64:ff9b::a9fe:a9fe")]
    [TestCase("fd00::1")]
    [TestCase("fe80::1")]
    [TestCase("ff02::1")]
    public void Address_OfThisMachineOrItsNetwork_IsNotPublic(string address) =>
        Assert.That(PublicAddress.Is(IPAddress.Parse(address)), Is.False);

    [TestCase("8.8.8.8")]
    [TestCase("172.32.0.1")]
    [TestCase("100.128.0.1")]
    [TestCase("2001:4860:4860::8888")]
    [TestCase("::ffff:8.8.8.8")]
    [TestCase("64:ff9b::808:808")]
    public void Address_OfTheInternet_IsPublic(string address) =>
        Assert.That(PublicAddress.Is(IPAddress.Parse(address)), Is.True);
}
