using AngleSharp.Html.Parser;
using Ibis.Umbraco.PropertyEditors.RichText.Sanitising;

namespace Ibis.Tests.Unit.PropertyEditors;

internal sealed class RichTextSanitizerTests
{
    private readonly AllowListSanitizer _sanitizer = new();

    [TestCase("<p>Plain <strong>text</strong> &amp; <em>more</em></p>")]
    [TestCase("<h2 id=\"part\">Title</h2><ul><li>One</li></ul>")]
    [TestCase(
        "<a href=\"/{localLink:11111111-2222-3333-4444-555555555555}\" type=\"document\" title=\"Page\">Page</a>"
    )]
    [TestCase(
        "<a href=\"https://example.org/?a=1&amp;b=2#c\">Web</a><a href=\"mailto:a@b.org\">Mail</a><a href=\"#top\">Top</a>"
    )]
    [TestCase("<p style=\"text-align: center\">Middle</p>")]
    [TestCase(
        "<figure><img src=\"/media/a/b.jpg?width=500\" alt=\"A\" data-udi=\"umb://media/11111111222233334444555555555555\" width=\"5\"><figcaption>Text</figcaption></figure>"
    )]
    [TestCase("<table><tbody><tr><th scope=\"col\">A</th><td colspan=\"2\">B</td></tr></tbody></table>")]
    [TestCase("<umb-rte-block data-content-key=\"11111111-2222-3333-4444-555555555555\"></umb-rte-block>")]
    [TestCase("<p lang=\"ar\" dir=\"rtl\">نص</p>")]
    public void Markup_WhenAllowed_StaysAsItIs(string html)
    {
        Assert.That(_sanitizer.Sanitize(html), Is.EqualTo(html));
    }

    [TestCase("<div><center>Old <font color=red>red</font></center></div>", "<div>Old red</div>")]
    [TestCase("<form action=x>Send <button>now</button></form>", "Send now")]
    [TestCase("a<!-- secret -->b", "ab")]
    [TestCase(
        "<a href=\"https://example.org\" target=\"_blank\">x</a>",
        "<a href=\"https://example.org\" target=\"_blank\" rel=\"noopener noreferrer\">x</a>"
    )]
    [TestCase(
        "<p style=\"color:red; text-align:right; background:url(x)\">x</p>",
        "<p style=\"text-align: right\">x</p>"
    )]
    [TestCase("", "")]
    public void Markup_WhenNotAllowed_LeavesItsText(string html, string expected)
    {
        Assert.That(_sanitizer.Sanitize(html), Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(Attacks))]
    public void Attack_WhenSanitized_DoesNothing(string html)
    {
        var once = _sanitizer.Sanitize(html);

        Assert.That(_sanitizer.Sanitize(once), Is.EqualTo(once), "Sanitizing again must change nothing.");
        var body = new HtmlParser().ParseDocument($"<body>{once}</body>").Body!;
        Assert.That(
            body.QuerySelectorAll("script,iframe,object,embed,svg,math,style,form,input,base,link,meta,template"),
            Is.Empty
        );
        foreach (var element in body.QuerySelectorAll("*"))
        {
            foreach (var attribute in element.Attributes)
            {
                Assert.That(attribute.Name, Does.Not.StartWith("on"), once);
                Assert.That(
                    attribute.Name,
                    Is.Not.EqualTo("srcdoc").And.Not.EqualTo("formaction").And.Not.EqualTo("xlink:href"),
                    once
                );
                var value = string.Concat(attribute.Value.Where(sign => sign > ' ')).ToLowerInvariant();
                Assert.That(
                    attribute.Name is not ("href" or "src" or "cite")
                        || !(
                            value.StartsWith("javascript:", StringComparison.Ordinal)
                            || value.StartsWith("vbscript:", StringComparison.Ordinal)
                            || value.StartsWith("data:", StringComparison.Ordinal)
                        ),
                    Is.True,
                    once
                );
                Assert.That(
                    attribute.Name != "style" || !value.Contains("url", StringComparison.Ordinal),
                    Is.True,
                    once
                );
            }
        }
    }

    private static readonly string[] Attacks =
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=x onerror=alert(1)>",
        "<img src=\"x\" OnErRoR=\"alert(1)\" alt=a>",
        "<img src=`javascript:alert(1)`>",
        "<img src='data:image/svg+xml;base64,PHN2Zy8+'>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\" &#14; javascript:alert(1)\">x</a>",
        "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
        "<a href=\"jav&#x0A;ascript:alert(1)\">x</a>",
        "<a href=\"&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)\">x</a>",
        "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
        "<a href=\"java\0script:alert(1)\">x</a>",
        "<a href=\"vbscript:msgbox(1)\">x</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<a href=\"/ok\" onclick=alert(1)>x</a>",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<math><mi//xlink:href=\"data:x,<script>alert(4)</script>\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<textarea><p title=\"</textarea><img src=x onerror=alert(1)>\">",
        "<title><p title=\"</title><img src=x onerror=alert(1)>\">",
        "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
        "<template><img src=x onerror=alert(1)></template>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=\"javascript:alert(1)\"></object>",
        "<embed src=\"javascript:alert(1)\">",
        "<base href=\"javascript:/a/-alert(1)///////\"><a href=../lol/safari.html>x</a>",
        "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        "<link rel=stylesheet href=//evil.example/x.css>",
        "<style>@import'//evil.example/x.css';</style>",
        "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "<p style=\"width:expression(alert(1))\">x</p>",
        "<p style=\"text-align:center;background:url(//evil.example)\">x</p>",
        "<form action=\"javascript:alert(1)\"><input type=submit></form>",
        "<button formaction=\"javascript:alert(1)\">x</button>",
        "<input autofocus onfocus=alert(1)>",
        "<details open ontoggle=alert(1)>x</details>",
        "<video><source onerror=alert(1)></video>",
        "<audio src=x onerror=alert(1)>",
        "<body onload=alert(1)>",
        "<marquee onstart=alert(1)>x</marquee>",
        "<isindex action=javascript:alert(1) type=image>",
        "<table background=\"javascript:alert(1)\"><tr><td background=\"javascript:alert(1)\">x</td></tr></table>",
        "<blockquote cite=\"javascript:alert(1)\">x</blockquote>",
        "<umb-rte-block onclick=alert(1) data-content-key=\"x\"><img src=x onerror=alert(1)></umb-rte-block>",
        "<x onclick=alert(1)>x</x>",
        "<p <script>alert(1)</script>>x</p>",
        "<p title=\"<img src=x onerror=alert(1)>\">x</p>",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<!--><script>alert(1)</script>-->",
        "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
        "<?xml version=\"1.0\"?><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>",
        "<plaintext><script>alert(1)</script>",
        "<select><option><style></option></select><img src=x onerror=alert(1)></style>",
        "<frameset onload=alert(1)>",
        "<img srcset=\"x\" sizes=\"x\" onload=alert(1) src=//evil.example/x.gif>",
    ];
}
