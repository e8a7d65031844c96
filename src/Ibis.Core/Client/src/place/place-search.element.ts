import { css, customElement, html, nothing, property, query, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { comboboxStyles } from '../shared/combobox.styles.js';
import { PlacesServerDataSource, type City, type Place } from './places.server.data-source.js';

/** How long typing has to rest before the server is asked, in milliseconds. */
const rest = 250;

/** A field that finds our places, then cities of the world. Tells `place` or `city`. */
@customElement('ibis-place-search')
export class IbisPlaceSearchElement extends UmbLitElement {
  readonly #server = new PlacesServerDataSource(this);
  #asked = 0;
  #timer?: ReturnType<typeof setTimeout>;

  @property({ attribute: false }) exclude: Array<string> = [];
  @property({ type: Boolean, attribute: 'no-cities' }) noCities = false;

  @state() private _places: Array<Place> = [];
  @state() private _cities: Array<City> = [];
  @state() private _text = '';
  @state() private _isOpen = false;
  @state() private _active = -1;
  @query('input') private _input!: HTMLInputElement;

  override focus() {
    this._input?.focus();
  }

  #term(key: string, ...args: Array<unknown>) {
    return this.localize.term(`ibisPlace_${key}`, ...args);
  }

  get #count() {
    return this._places.length + this._cities.length;
  }

  #type(text: string) {
    this._text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), rest);
  }

  async #search() {
    const asked = ++this.#asked;
    const found = this._text.trim() ? await this.#server.search(this._text, this.localize.lang()) : undefined;
    if (asked !== this.#asked) return;
    this._places = (found?.places ?? []).filter((place) => !this.exclude.includes(place.id));
    this._cities = this.noCities ? [] : (found?.cities ?? []);
    this._isOpen = !!this._text.trim();
    this._active = this.#count ? 0 : -1;
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asked++;
    this._isOpen = false;
  }

  #take(index: number) {
    const place = this._places[index];
    const detail = place ?? this._cities[index - this._places.length];
    if (!detail) return;
    this._text = '';
    this.#close();
    this.dispatchEvent(new CustomEvent<Place | City>(place ? 'place' : 'city', { detail }));
    this.focus();
  }

  #press(event: KeyboardEvent) {
    const last = this.#count - 1;
    switch (event.key) {
      case 'ArrowDown':
        event.preventDefault();
        this._active = this._active >= last ? 0 : this._active + 1;
        return;
      case 'ArrowUp':
        event.preventDefault();
        this._active = this._active <= 0 ? last : this._active - 1;
        return;
      case 'Enter':
        // Also with nothing to take: the form around must not be sent.
        event.preventDefault();
        if (this._isOpen) this.#take(this._active);
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
        aria-label=${this.#term('find')}
        placeholder=${this.#term('find')}
        maxlength="100"
        .value=${this._text}
        @input=${(event: InputEvent) => this.#type((event.target as HTMLInputElement).value)}
        @blur=${() => this.#close()}
        @keydown=${this.#press} />
      <ul id="found" role="listbox" aria-label=${this.#term('find')} ?hidden=${!isShown}>
        ${this._places.map((place, index) =>
          this.#renderOption(index, place.foundBy ? `${place.label} (${place.foundBy})` : place.label, place.within?.label),
        )}
        ${this._cities.map((city, index) =>
          this.#renderOption(
            this._places.length + index,
            city.name,
            [city.part, this.#countryOf(city), this.#term('worldCity')].filter(Boolean).join(' · '),
          ),
        )}
      </ul>
      <p class="status" role="status">
        ${this._isOpen ? (this.#count ? this.#term('found', this._places.length, this._cities.length) : this.#term('nothingFound')) : nothing}
      </p>
    `;
  }

  /** The browser knows the countries in the language of the back office. */
  #countryOf({ country }: City) {
    try {
      return new Intl.DisplayNames([this.localize.lang()], { type: 'region' }).of(country) ?? country;
    } catch {
      return country;
    }
  }

  #renderOption(index: number, name: string, more: string | undefined) {
    return html`
      <li
        id=${`option-${index}`}
        role="option"
        aria-selected=${index === this._active ? 'true' : 'false'}
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => this.#take(index)}>
        <span>${name}</span>
        <span class="also">${more}</span>
      </li>
    `;
  }

  static override readonly styles = [
    comboboxStyles,
    css`
      :host {
        margin-block: var(--uui-size-space-2);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ibis-place-search': IbisPlaceSearchElement;
  }
}
