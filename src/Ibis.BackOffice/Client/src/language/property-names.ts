import { UmbPropertyElement } from '@umbraco-cms/backoffice/property';

/**
 * A field whose name stands in the dictionary (`#practice_summary`) shows that text, but tells the editor in it, and with it
 * screen readers, the key. Here it is told the text, also when texts come later or the language changes.
 */
export function nameFieldsInWords(): void {
  const prototype = UmbPropertyElement.prototype as unknown as Field;
  const label = Object.getOwnPropertyDescriptor(prototype, 'label');
  const willUpdate = prototype.willUpdate;
  if (!label?.set) throw new Error('The fields of this version of the client have no label that can be set.');

  const keys = new WeakMap<Field, string>();
  Object.defineProperty(prototype, 'label', {
    ...label,
    set(this: Field, key: string) {
      keys.set(this, key);
      label.set!.call(this, this.localize.string(key));
    },
  });
  prototype.willUpdate = function (changed) {
    willUpdate.call(this, changed);
    const key = keys.get(this);
    const text = key && this.localize.string(key);
    if (text && text !== this.label) label.set!.call(this, text);
  };
}

interface Field extends HTMLElement {
  label: string | undefined;
  readonly localize: { string(text: string): string };
  willUpdate(changed: Map<PropertyKey, unknown>): void;
}
