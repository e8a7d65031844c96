namespace Ibis.Tests.Integration.BackOffice;

/// <summary>A package as somebody else would write it: no build, the client's public names, one name of its own.</summary>
internal static class AcmePackage
{
    public const string Folder = "App_Plugins/Acme.Mood";

    public const string Manifest = """
        {
          "$schema": "../../umbraco-package-schema.json",
          "name": "Acme Mood",
          "version": "1.2.3",
          "importmap": {
            "imports": { "acme/words": "/App_Plugins/Acme.Mood/words.js" },
            "scopes": { "/App_Plugins/Acme.Mood/": { "acme/own": "/App_Plugins/Acme.Mood/words.js?%CACHE_BUSTER%" } }
          },
          "extensions": [
            {
              "type": "dashboard",
              "alias": "Acme.Dashboard",
              "name": "Acme dashboard",
              "element": "/App_Plugins/Acme.Mood/dashboard.js",
              "weight": 200,
              "meta": { "label": "Mood of the day", "pathname": "mood" },
              "conditions": [{ "alias": "Umb.Condition.SectionAlias", "match": "Umb.Section.Content" }]
            },
            {
              "type": "propertyEditorUi",
              "alias": "Acme.PropertyEditorUi.Mood",
              "name": "Mood",
              "element": "/App_Plugins/Acme.Mood/mood.js",
              "meta": { "label": "Mood", "icon": "icon-smiley", "group": "common", "propertyEditorSchemaAlias": "Umbraco.Plain.String" }
            }
          ]
        }
        """;

    private const string Words = "export const greeting = (name) => `The mood is good, ${name}.`;";

    private const string Dashboard = """
        import { html, LitElement } from '@umbraco-cms/backoffice/external/lit';
        import { UmbElementMixin } from '@umbraco-cms/backoffice/element-api';
        import { UMB_CURRENT_USER_CONTEXT } from '@umbraco-cms/backoffice/current-user';
        import { greeting } from 'acme/words';

        export default class AcmeDashboard extends UmbElementMixin(LitElement) {
          static properties = { name: { state: true } };

          constructor() {
            super();
            this.consumeContext(UMB_CURRENT_USER_CONTEXT, (user) => this.observe(user?.name, (name) => (this.name = name)));
          }

          render() {
            return html`<p>${greeting(this.name)}</p>`;
          }
        }

        customElements.define('acme-dashboard', AcmeDashboard);
        """;

    private const string Mood = """
        import { html, LitElement } from '@umbraco-cms/backoffice/external/lit';
        import { UmbChangeEvent } from '@umbraco-cms/backoffice/event';

        export default class AcmeMood extends LitElement {
          static properties = { value: {} };

          render() {
            return html`<button @click=${this.#improve}>${this.value}</button>`;
          }

          #improve() {
            this.value = 'better';
            this.dispatchEvent(new UmbChangeEvent());
          }
        }

        customElements.define('acme-mood', AcmeMood);
        """;

    public static void PutInto(string contentRoot)
    {
        Write(contentRoot, "umbraco-package.json", Manifest);
        Write(contentRoot, "words.js", Words);
        Write(contentRoot, "dashboard.js", Dashboard);
        Write(contentRoot, "mood.js", Mood);
    }

    public static void Write(string contentRoot, string file, string text, string folder = Folder)
    {
        var path = Path.Combine(contentRoot, folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
