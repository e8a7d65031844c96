import { css, customElement, html, nothing, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import type { UUIInputElement } from '@umbraco-cms/backoffice/external/uui';
import { IbisEditorElement } from '../shared/editor.element.js';
import { fold, keysOf } from '../terms/fold.js';
import { TermsServerDataSource, type Areas, type Term } from '../terms/terms.server.data-source.js';
import { areasOf, isEmpty, withArea, withMain, without, withReplaced, withTheme, type Choice } from './choice.js';
import { goneOf, outsideOf } from './strays.js';
import './policy-area-card.element.js';

/** One main area and further ones, each with the sub-themes that are chosen inside it. */
@customElement('ibis-policy-areas')
export class IbisPolicyAreasElement extends IbisEditorElement<Choice> {
  readonly #server = new TermsServerDataSource(this);
  #loaded?: string;

  @state() private _terms?: Areas;
  @state() private _isMissing = false;
  @state() private _query = '';

  constructor() {
    super();
    this.refuse('mainMissing', () => this.#themes.length > 0 && this.#areas.length === 0);
    this.refuse('tooManyAreas', () => this.#areas.length > this.#mostAreas, () => this.#mostAreas);
    this.refuse('tooManyThemes', () => this.#themes.length > this.#mostThemes, () => this.#mostThemes);
    this.refuse('goneFault', () => goneOf(this.#choice, this._terms).length > 0);
    this.refuse('outsideFault', () => this.#areas.length > 0 && outsideOf(this.#choice, this._terms).length > 0);
  }

  get #choice(): Choice {
    return this.entered ?? {};
  }

  get #areas() {
    return areasOf(this.#choice);
  }

  get #themes() {
    return this.#choice.subThemes ?? [];
  }

  get #mostAreas() {
    return this.setting<number>('maxAreas') || 3;
  }

  get #mostThemes() {
    return this.setting<number>('maxSubThemes') || 10;
  }

  protected override term(key: string, ...args: Array<unknown>) {
    return this.localize.term(`ibisPolicyAreas_${key}`, ...args);
  }

  protected override updated() {
    const [vocabulary] = keysOf(this.setting('vocabulary'));
    const asked = `${vocabulary} ${this.localize.lang()}`;
    if (!this.config || this.#loaded === asked) return;
    this.#loaded = asked;
    void this.#load(vocabulary);
  }

  async #load(vocabulary: string | undefined) {
    const terms = vocabulary ? await this.#server.areas(vocabulary, this.localize.lang()) : undefined;
    if (terms) this._terms = terms;
    this._isMissing = !terms;
    await this.updateComplete;
    this.checkValidity();
  }

  override focus() {
    this.shadowRoot?.querySelector<HTMLElement>('ibis-policy-area-card')?.focus();
  }

  #set(choice: Choice) {
    this.change(isEmpty(choice) ? undefined : choice);
  }

  override render() {
    if (this._isMissing) return html`<p class="fault" role="alert">${this.term('noVocabulary')}</p>`;
    if (!this._terms) return html`<uui-loader></uui-loader>`;
    return html`
      <div role="group" aria-label=${this.name ?? this.term('label')}>
        ${this.#areas.length && !this.readonly ? this.#renderSearch() : nothing}
        <div class="cards">${repeat(this.#cards, ({ term }) => term.id, (area) => this.#renderCard(area))}</div>
        ${this.#renderStrays()}
        <p class="count" role="status">
          ${this.term('counted', this.#areas.length, this.#mostAreas, this.#themes.length, this.#mostThemes)}
        </p>
      </div>
    `;
  }

  /** What is not offered any more has a card only while it is chosen. */
  get #cards() {
    return this._terms!.areas.filter(
      ({ term }) => this.#areas.includes(term.id) || (term.state === 'accepted' && !this.readonly),
    );
  }

  #renderSearch() {
    const found = this._query ? this.#cards.flatMap((area) => this.#matching(area.subThemes, area.term.id)).length : undefined;
    return html`
      <uui-input
        .label=${this.term('find')}
        .placeholder=${this.term('find')}
        .value=${this._query}
        @input=${(event: InputEvent) => (this._query = (event.target as UUIInputElement).value.toString())}></uui-input>
      <p class="count" role="status">
        ${found === undefined ? nothing : found ? this.term('found', found) : this.term('nothingFound')}
      </p>
    `;
  }

  #matching(keys: Array<string>, area: string): Array<Term> {
    const query = fold(this._query);
    if (!this.#areas.includes(area)) return [];
    return this._terms!.subThemes.filter((theme) => {
      const isChosen = this.#themes.includes(theme.id);
      if (!keys.includes(theme.id) || (!isChosen && (theme.state !== 'accepted' || this.readonly))) return false;
      return !query || [theme.label, ...(theme.words ?? [])].some((word) => fold(word).includes(query));
    });
  }

  #renderCard({ term, subThemes }: Areas['areas'][number]) {
    const isChosen = this.#areas.includes(term.id);
    return html`
      <ibis-policy-area-card
        .area=${term}
        .themes=${this.#matching(subThemes, term.id)}
        .chosen=${this.#themes}
        ?is-chosen=${isChosen}
        ?is-main=${this.#choice.primary === term.id}
        ?is-full=${!isChosen && this.#areas.length >= this.#mostAreas}
        ?themes-full=${this.#themes.length >= this.#mostThemes}
        ?readonly=${this.readonly}
        @area=${({ detail }: CustomEvent<boolean>) => this.#set(withArea(this.#choice, term.id, detail))}
        @main=${() => this.#set(withMain(this.#choice, term.id))}
        @theme=${({ detail }: CustomEvent<{ key: string; isChosen: boolean }>) =>
          this.#set(withTheme(this.#choice, detail.key, detail.isChosen))}
        @replace=${({ detail }: CustomEvent<Term>) =>
          this.#set(withReplaced(this.#choice, detail.id, detail.mergedInto!.id))}></ibis-policy-area-card>
    `;
  }

  #renderStrays() {
    const strays = [
      ...outsideOf(this.#choice, this._terms).map(({ id, label }) => ({ id, label, sentence: this.term('outside', label) })),
      ...goneOf(this.#choice, this._terms).map((id) => ({ id, label: id, sentence: this.term('gone') })),
    ];
    return strays.map(
      ({ id, label, sentence }) => html`
        <p class="fault">
          ${sentence}
          ${this.readonly
            ? nothing
            : html`<uui-button
                compact
                look="secondary"
                label=${this.term('removeTerm', label)}
                @click=${() => this.#set(without(this.#choice, id))}>
                ${this.term('remove')}
              </uui-button>`}
        </p>
      `,
    );
  }

  static override readonly styles = css`
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
      gap: var(--uui-size-space-4);
      align-items: start;
    }

    uui-input {
      inline-size: 100%;
      max-inline-size: 30rem;
    }

    .count {
      margin-block: var(--uui-size-space-3);
      font-size: var(--uui-type-small-size);
    }

    .fault {
      padding-inline-start: var(--uui-size-space-3);
      border-inline-start: 3px solid var(--uui-color-danger);
    }
  `;
}

export default IbisPolicyAreasElement;

declare global {
  interface HTMLElementTagNameMap {
    'ibis-policy-areas': IbisPolicyAreasElement;
  }
}
