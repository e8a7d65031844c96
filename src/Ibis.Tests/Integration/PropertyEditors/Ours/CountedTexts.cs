namespace Ibis.Tests.Integration.PropertyEditors.Ours;

/// <summary>Texts in the languages of the site, with how many words they have; the browser counts them too.</summary>
internal static class CountedTexts
{
    public static readonly (string Text, int Words)[] All =
    [
        ("", 0),
        (" \n\t… — ! ", 0),
        ("There isn't one way: 3.5 million people, in 170 languages, found well-led answers.", 14),
        ("L’intégration n'est pas l'affaire d’un seul jour : c’est un chemin.", 10),
        ("اندماج المهاجرين عملية ثنائية الاتجاه، وتشمل المهاجرين والمجتمع المضيف.", 9),
        ("مُجتَمَعٌ ١٢٣ شامِلٌ", 3),
        ("移民融合是一个双向的过程。", 7),
        ("社区与城市：共同的未来", 6),
        ("Интеграция мигрантов — это двусторонний процесс, а не чья-то обязанность.", 10),
        ("e\u0301te\u0301 naïve coöperation 👩‍👩‍👧 🇪🇸 C3PO", 4),
    ];
}
