import { css, customElement, html, nothing, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { UMB_PROPERTY_TYPE_BASED_PROPERTY_CONTEXT } from '@umbraco-cms/backoffice/content';
import { IbisEditorElement } from '../shared/editor.element.js';
import { keysOf } from '../terms/fold.js';
import { ProposalsServerDataSource } from '../terms/proposals.server.data-source.js';
import { TermsServerDataSource, type Term } from '../terms/terms.server.data-source.js';
import '../terms/term-search.element.js';
import './tag.element.js';

/** Terms of the vocabularies in the settings, in order; new words where the settings say for which vocabulary. */
@customElement('ibis-tags')
export class IbisTagsElement extends IbisEditorElement<Array<string>> {
  readonly #server = new TermsServerDataSource(this);
  readonly #proposals = new ProposalsServerDataSource(this);
  #dataType?: string | undefined;
  #asked?: string;

  @state() private _known: ReadonlyMap<string, Term> = new Map();
  @state() private _isLoaded = false;
  @state() private _said = '';

  constructor() {
    super();
    this.refuse('tooMany', () => this.#keys.length > this.#most, () => this.#most);
    this.refuse('goneFault', () => this._isLoaded && this.#keys.some((key) => !this._known.has(key)));
    this.consumeContext(UMB_PROPERTY_TYPE_BASED_PROPERTY_CONTEXT, (context) => {
      this.observe(context?.dataType, (dataType) => (this.#dataType = dataType?.unique));
    });
  }

  protected override get entered(): Array<string> | undefined {
    return Array.isArray(this.value) && this.value.length ? (this.value as Array<string>) : undefined;
  }

  get #keys() {
    return this.entered ?? [];
  }

  get #most() {
    return this.setting<number>('maxTags') || 20;
  }

  get #takesNewWords() {
    return keysOf(this.setting('proposals')).length > 0;
  }

  get #vocabularies() {
    return [...new Set([...keysOf(this.setting('vocabularies')), ...keysOf(this.setting('proposals'))])];
  }

  protected override term(key: string, ...args: Array<unknown>) {
    return this.localize.term(`ibisTags_${key}`, ...args);
  }

  protected override updated() {
    const missing = this.#keys.filter((key) => !this._known.has(key));
    const asked = missing.join();
    if (asked === this.#asked) return;
    this.#asked = asked;
    void this.#load(missing);
  }

  async #load(keys: Array<string>) {
    // More are refused at once; nobody needs their names.
    const terms = keys.length ? await this.#server.get(keys.slice(0, 100), this.localize.lang()) : [];
    if (!terms) return;
    this._known = new Map([...this._known, ...terms.map((term) => [term.id, term] as const)]);
    this._isLoaded = true;
    await this.updateComplete;
    this.checkValidity();
  }

  override focus() {
    this.shadowRoot?.querySelector('ibis-term-search')?.focus();
  }

  #set(keys: Array<string>, said: string) {
    this._said = said;
    this.change(keys.length ? [...new Set(keys)] : undefined);
  }

  #add(term: Term) {
    this._known = new Map([...this._known, [term.id, term]]);
    this.#set([...this.#keys, term.id], this.term('added', term.label));
  }

  async #propose(label: string) {
    const term = this.#dataType && (await this.#proposals.propose(this.#dataType, label, this.localize.lang()));
    if (term) this.#add(term);
  }

  async #move(index: number, by: number) {
    const keys = [...this.#keys];
    const key = keys.splice(index, 1)[0]!;
    keys.splice(index + by, 0, key);
    this.#set(keys, this.term('moved', this.#labelOf(key), index + by + 1, keys.length));
    await this.updateComplete;
    this.shadowRoot!.querySelectorAll('ibis-tag')[index + by]?.focusMove(by);
  }

  #remove(key: string) {
    this.#set(this.#keys.filter((other) => other !== key), this.term('removed', this.#labelOf(key)));
    this.focus();
  }

  /** A merged tag by the one that is used instead. */
  #replace(key: string, other: string) {
    this.#set(this.#keys.map((one) => (one === key ? other : one)), '');
  }

  #labelOf(key: string) {
    return this._known.get(key)?.label ?? (this._isLoaded ? this.term('gone') : '…');
  }

  override render() {
    if (this.config && !this.#vocabularies.length) return html`<p class="fault" role="alert">${this.term('noVocabulary')}</p>`;
    return html`
      <div role="group" aria-label=${this.name ?? this.term('label')}>
        ${this.#keys.length
          ? html`<ol aria-label=${this.term('chosen')}>
              ${repeat(this.#keys, (key) => key, (key, index) => this.#renderTag(key, index))}
            </ol>`
          : nothing}
        ${this.readonly ? nothing : this.#renderSearch()}
        <p class="count" role="status">${this._said} ${this.term('counted', this.#keys.length, this.#most)}</p>
      </div>
    `;
  }

  #renderTag(key: string, index: number) {
    const term = this._known.get(key);
    return html`
      <li>
        <ibis-tag
          .label=${this.#labelOf(key)}
          .tag=${term}
          ?gone=${!term && this._isLoaded}
          ?first=${index === 0}
          ?last=${index === this.#keys.length - 1}
          ?readonly=${this.readonly}
          @move=${(event: CustomEvent<number>) => void this.#move(index, event.detail)}
          @replace=${(event: CustomEvent<string>) => this.#replace(key, event.detail)}
          @remove=${() => this.#remove(key)}></ibis-tag>
      </li>
    `;
  }

  #renderSearch() {
    return html`
      <ibis-term-search
        .vocabularies=${this.#vocabularies}
        .exclude=${this.#keys}
        .label=${this.term(this.#takesNewWords ? 'findOrPropose' : 'find')}
        ?proposals=${this.#takesNewWords}
        ?disabled=${this.#keys.length >= this.#most}
        @choose=${(event: CustomEvent<Term>) => this.#add(event.detail)}
        @propose=${(event: CustomEvent<string>) => void this.#propose(event.detail)}></ibis-term-search>
    `;
  }

  static override readonly styles = css`
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: var(--uui-size-space-2);
      margin: 0 0 var(--uui-size-space-3);
      padding: 0;
      list-style: none;
    }

    .count {
      margin-block: var(--uui-size-space-2) 0;
      font-size: var(--uui-type-small-size);
    }

    .fault {
      padding-inline-start: var(--uui-size-space-3);
      border-inline-start: 3px solid var(--uui-color-danger);
    }
  `;
}

export default IbisTagsElement;

declare global {
  interface HTMLElementTagNameMap {
    'ibis-tags': IbisTagsElement;
  }
}
