import { css, customElement, html, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbChangeEvent } from '@umbraco-cms/backoffice/event';
import { UmbDocumentTreeRepository } from '@umbraco-cms/backoffice/document';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_PROPERTY_TYPE_BASED_PROPERTY_CONTEXT } from '@umbraco-cms/backoffice/content';
import type { PropertyValues } from '@umbraco-cms/backoffice/external/lit';
import type { UmbDocumentTreeItemModel, UmbInputDocumentElement } from '@umbraco-cms/backoffice/document';
import type { UUISelectElement } from '@umbraco-cms/backoffice/external/uui';

type Term = { unique: string; name: string };

/** One term of a vocabulary, in a list; without a vocabulary any page is offered. */
@customElement('ibis-term-select')
export class IbisTermSelectElement extends UmbLitElement {
  @property() value = '';
  @property() label = '';
  @property() none = '';
  @property() vocabulary = '';
  @property({ type: Boolean }) readonly = false;

  @state() private _terms?: Array<Term>;

  #tree = new UmbDocumentTreeRepository(this);
  #dataType?: { unique: string } | undefined;
  #loaded = '';

  constructor() {
    super();
    this.consumeContext(UMB_PROPERTY_TYPE_BASED_PROPERTY_CONTEXT, (property) => {
      this.observe(property?.dataType, (dataType) => (this.#dataType = dataType));
    });
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    if (this.vocabulary && this.vocabulary !== this.#loaded) {
      this.#loaded = this.vocabulary;
      void this.#load();
    }
  }

  async #load() {
    const parent = this.vocabulary.replace(/^umb:\/\/document\/(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    this._terms = await this.#below(parent, '');
  }

  async #below(unique: string, indent: string): Promise<Array<Term>> {
    const { data } = await this.#tree.requestTreeItemsOf({
      parent: { unique, entityType: 'document' },
      paging: { skip: 0, take: 500 },
      // Read by the tree of documents, though its repository does not declare it.
      ...(this.#dataType && { dataType: this.#dataType }),
    });
    const branches = (data?.items ?? []).map(async (item) => [
      { unique: item.unique, name: indent + nameOf(item, this.localize.lang()) },
      ...(item.hasChildren ? await this.#below(item.unique, `${indent}\u2003`) : []),
    ]);
    return (await Promise.all(branches)).flat();
  }

  #set(value: string) {
    this.value = value;
    this.dispatchEvent(new UmbChangeEvent());
  }

  override render() {
    return this.vocabulary ? this.#renderList() : this.#renderPages();
  }

  #renderList() {
    const terms = this._terms ?? [];
    const isUnknown = this.value && !terms.some((term) => term.unique === this.value);
    const options = [
      { name: this.none, value: '', selected: !this.value },
      ...terms.map(({ unique, name }) => ({ name, value: unique, selected: unique === this.value })),
      ...(isUnknown ? [{ name: this._terms ? this.value : '…', value: this.value, selected: true }] : []),
    ];
    return html`
      <uui-select
        .label=${this.label}
        .options=${options}
        ?readonly=${this.readonly}
        ?disabled=${this.readonly}
        @change=${(event: Event) => this.#set((event.target as UUISelectElement).value.toString())}></uui-select>
    `;
  }

  #renderPages() {
    return html`
      <umb-input-document
        .max=${1}
        .selection=${this.value ? [this.value] : []}
        ?readonly=${this.readonly}
        @change=${(event: Event) => this.#set((event.target as UmbInputDocumentElement).selection[0] ?? '')}></umb-input-document>
    `;
  }

  static override readonly styles = css`
    uui-select {
      inline-size: 100%;
    }
  `;
}

/** In the language of the back office where the term has one. */
function nameOf({ variants, unique }: UmbDocumentTreeItemModel, language: string) {
  const [own = language] = language.split('-');
  const variant =
    variants.find(({ culture }) => culture === language) ??
    variants.find(({ culture }) => culture?.split('-')[0] === own) ??
    variants.find(({ name }) => name);
  return variant?.name ?? unique;
}

declare global {
  interface HTMLElementTagNameMap {
    'ibis-term-select': IbisTermSelectElement;
  }
}
