import { customElement, html, nothing, property, query, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { comboboxStyles } from '../shared/combobox.styles.js';
import { fold } from './fold.js';
import { TermsServerDataSource, type Term } from './terms.server.data-source.js';

/** How long typing has to rest before the server is asked, in milliseconds. */
const rest = 200;

/** A field that finds terms by their labels in every language. Tells `choose` with a term, or `propose` with a new word. */
@customElement('ibis-term-search')
export class IbisTermSearchElement extends UmbLitElement {
  readonly #server = new TermsServerDataSource(this);
  #asked = 0;
  #timer?: ReturnType<typeof setTimeout>;

  @property({ attribute: false }) vocabularies: Array<string> = [];
  @property({ attribute: false }) exclude: Array<string> = [];
  @property({ type: String }) label = '';
  @property({ type: Boolean }) proposals = false;
  /** In all vocabularies there are. */
  @property({ type: Boolean }) everywhere = false;
  @property({ type: Boolean }) disabled = false;

  @state() private _found: Array<Term> = [];
  @state() private _text = '';
  @state() private _isOpen = false;
  @state() private _active = -1;
  @query('input') private _input!: HTMLInputElement;

  override focus() {
    this._input?.focus();
  }

  #term(key: string, ...args: Array<unknown>) {
    return this.localize.term(`ibisTags_${key}`, ...args);
  }

  get #offered() {
    return this._found.filter((term) => !this.exclude.includes(term.id));
  }

  get #canPropose() {
    const word = fold(this._text);
    return this.proposals && !!word && !this._found.some((term) => fold(term.label) === word || fold(term.foundBy ?? '') === word);
  }

  get #count() {
    return this.#offered.length + (this.#canPropose ? 1 : 0);
  }

  #type(text: string) {
    this._text = text;
    this._active = -1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), rest);
  }

  async #search() {
    const asked = ++this.#asked;
    const found = await this.#server.search(this._text, this.vocabularies, this.localize.lang(), this.everywhere);
    if (asked !== this.#asked) return;
    this._found = found?.items ?? [];
    this._isOpen = this.shadowRoot?.activeElement === this._input;
    this._active = this._text && this.#count ? 0 : -1;
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asked++;
    this._isOpen = false;
    this._active = -1;
  }

  #take(index: number) {
    const term = this.#offered[index];
    const detail = term ?? this._text.trim();
    if (!term && !this.#canPropose) return;
    this._text = '';
    this._found = [];
    this.#close();
    this.dispatchEvent(new CustomEvent(term ? 'choose' : 'propose', { detail }));
    this.focus();
  }

  #press(event: KeyboardEvent) {
    const last = this.#count - 1;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (!this._isOpen) return void this.#search();
        this._active = event.key === 'ArrowDown' ? (this._active >= last ? 0 : this._active + 1) : this._active <= 0 ? last : this._active - 1;
        return;
      case 'Enter':
        // Also with nothing to take: the form around must not be sent.
        event.preventDefault();
        if (this._isOpen && this._active >= 0) this.#take(this._active);
        return;
      case 'Escape':
        if (!this._isOpen) return;
        event.stopPropagation();
        this.#close();
    }
  }

  protected override updated() {
    this.shadowRoot!.getElementById(`option-${this._active}`)?.scrollIntoView({ block: 'nearest' });
  }

  override render() {
    const isShown = this._isOpen && this.#count > 0;
    return html`
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-controls="found"
        aria-expanded=${isShown ? 'true' : 'false'}
        aria-activedescendant=${isShown && this._active >= 0 ? `option-${this._active}` : nothing}
        aria-label=${this.label}
        placeholder=${this.label}
        maxlength="80"
        ?disabled=${this.disabled}
        .value=${this._text}
        @input=${(event: InputEvent) => this.#type((event.target as HTMLInputElement).value)}
        @focus=${() => void this.#search()}
        @blur=${() => this.#close()}
        @keydown=${this.#press} />
      <ul id="found" role="listbox" aria-label=${this.label} ?hidden=${!isShown}>
        ${repeat(this.#offered, (term) => term.id, (term, index) => this.#renderOption(index, this.#renderTerm(term)))}
        ${this.#canPropose ? this.#renderOption(this.#offered.length, html`<span>${this.#term('propose', this._text.trim())}</span>`) : nothing}
      </ul>
      <p class="status" role="status">
        ${this._isOpen && this._text ? (this.#count ? this.#term('found', this.#offered.length) : this.#term('nothingFound')) : nothing}
      </p>
    `;
  }

  #renderOption(index: number, content: unknown) {
    return html`
      <li
        id=${`option-${index}`}
        role="option"
        aria-selected=${index === this._active ? 'true' : 'false'}
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => this.#take(index)}>
        ${content}
      </li>
    `;
  }

  #renderTerm(term: Term) {
    return html`
      <span>
        ${term.label}
        ${term.foundBy ? html`<span class="also">(${term.foundBy})</span>` : nothing}
        ${term.state === 'proposed' ? html`<uui-tag look="outline">${this.#term('proposed')}</uui-tag>` : nothing}
      </span>
      <span class="also">${term.vocabulary?.label} · ${this.#term('uses', term.uses ?? 0)}</span>
    `;
  }

  static override readonly styles = comboboxStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'ibis-term-search': IbisTermSearchElement;
  }
}
