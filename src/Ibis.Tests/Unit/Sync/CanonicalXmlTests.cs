using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;

namespace Ibis.Tests.Unit.Sync;

internal sealed class CanonicalXmlTests
{
    [TestCase("<a><b/></a>", "<a>\n  <b></b>\n</a>")]
    [TestCase("<a>x\r\ny</a>", "<a>x\ny</a>")]
    [TestCase("<a><![CDATA[{\"b\":[1,2]}]]></a>", "<a>{ \"b\" : [1, 2] }</a>")]
    [TestCase("<a>{\"b\":1,\"c\":2}</a>", "<a>{\"c\":2,\"b\":1}</a>")]
    [TestCase("<a>{\"b\":\"[1]\"}</a>", "<a>{\"b\":[1]}</a>")]
    [TestCase("<a>{\"b\":\"\\u00e9\"}</a>", "<a>{\"b\":\"é\"}</a>")]
    [TestCase("<AllowAtRoot>True</AllowAtRoot>", "<AllowAtRoot>true</AllowAtRoot>")]
    [TestCase("<a Key=\"ABCDEF00-0000-0000-0000-000000000000\"/>", "<a Key=\"abcdef00-0000-0000-0000-000000000000\"/>")]
    public void Files_ThatDifferInFormOnly_AreTheSame(string left, string right) =>
        Assert.That(CanonicalXml.Same(XElement.Parse(left), XElement.Parse(right)), Is.True);

    [TestCase("<a>x</a>", "<a>X</a>")]
    [TestCase("<a>x</a>", "<a>x </a>")]
    [TestCase("<a Level=\"1\"/>", "<a Level=\"2\"/>")]
    [TestCase("<a/>", "<a Level=\"2\"/>")]
    [TestCase("<a><b/></a>", "<a><b/><b/></a>")]
    [TestCase("<a><b/><b/></a>", "<a><b/></a>")]
    [TestCase("<a>[1,2]</a>", "<a>[2,1]</a>")]
    [TestCase("<a>{\"b\":1,\"b\":2}</a>", "<a>{\"b\":2}</a>")]
    public void Files_ThatDifferInContent_AreNot(string left, string right) =>
        Assert.That(CanonicalXml.Same(XElement.Parse(left), XElement.Parse(right)), Is.False);
}
