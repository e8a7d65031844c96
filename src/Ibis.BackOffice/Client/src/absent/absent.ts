import type { umbExtensionsRegistry } from '@umbraco-cms/backoffice/extension-registry';
import type { ManifestPropertyEditorUi } from '@umbraco-cms/backoffice/property-editor';
import { aliases } from './aliases.js';

type Registry = typeof umbExtensionsRegistry;

const richText = 'Umb.PropertyEditorUi.Tiptap';

/** Takes away every way into parts of the client that this server has no answer for, so that nothing shown is dead. */
export function leaveOutWhatIsAbsent(registry: Registry): void {
  for (const alias of aliases) registry.exclude(alias);
  const subscription = registry.byAlias<ManifestPropertyEditorUi>(richText).subscribe((editor) => {
    if (!editor) return;
    queueMicrotask(() => {
      subscription.unsubscribe();
      registry.unregister(richText);
      registry.register(withoutSetting(editor, 'stylesheets'));
    });
  });
}

/** The same editor, not asking for one thing in its data types. */
function withoutSetting(editor: ManifestPropertyEditorUi, alias: string): ManifestPropertyEditorUi {
  const settings = editor.meta.settings;
  if (!settings) return editor;
  const properties = settings.properties.filter((property) => property.alias !== alias);
  return { ...editor, meta: { ...editor.meta, settings: { ...settings, properties } } };
}
