import { css, customElement, html, nothing, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { IbisEditorElement } from '../shared/editor.element.js';
import { PlacesServerDataSource, type City, type Place } from './places.server.data-source.js';
import { coarsened, precisions, type Point, type Precision } from './point.js';
import './place-map.element.js';
import './place-search.element.js';
import './point-fields.element.js';

interface Whereabouts {
  places?: Array<string>;
  point?: Point;
}

/** Places of the site, and a point on the map that is kept no finer than its precision. */
@customElement('ibis-place')
export class IbisPlaceElement extends IbisEditorElement<Whereabouts> {
  readonly #server = new PlacesServerDataSource(this);
  #asked?: string;

  @state() private _known: ReadonlyMap<string, Place> = new Map();
  @state() private _isLoaded = false;

  constructor() {
    super();
    this.refuse('tooMany', () => this.#keys.length > this.#most, () => this.#most);
    this.refuse('goneFault', () => this._isLoaded && this.#keys.some((key) => !this._known.has(key)));
    this.refuse('tooFine', () => !!this.#point && !this.#precisions.includes(this.#point.precision));
  }

  get #keys() {
    return this.entered?.places ?? [];
  }

  get #point() {
    return this.entered?.point;
  }

  get #most() {
    return this.setting<number>('maxPlaces') || 10;
  }

  get #takesPoint() {
    return !this.setting<boolean>('withoutPoint');
  }

  get #precisions(): Array<Precision> {
    const [finest] = [this.setting<Precision | Array<Precision>>('finest')].flat();
    const most = finest ? precisions.indexOf(finest) : -1;
    return precisions.slice(0, most < 0 ? precisions.length : most + 1);
  }

  protected override term(key: string, ...args: Array<unknown>) {
    return this.localize.term(`ibisPlace_${key}`, ...args);
  }

  protected override updated() {
    const missing = this.#keys.filter((key) => !this._known.has(key));
    if (missing.join() === this.#asked) return;
    this.#asked = missing.join();
    void this.#load(missing);
  }

  async #load(keys: Array<string>) {
    // More are refused at once; nobody needs their names.
    const places = keys.length ? await this.#server.get(keys.slice(0, 100), this.localize.lang()) : [];
    if (!places) return;
    this._known = new Map([...this._known, ...places.map((place) => [place.id, place] as const)]);
    this._isLoaded = true;
    await this.updateComplete;
    this.checkValidity();
  }

  override focus() {
    this.shadowRoot?.querySelector('ibis-place-search')?.focus();
  }

  #set(places: Array<string>, point: Point | undefined) {
    const isEmpty = !places.length && !point;
    this.change(isEmpty ? undefined : { places: [...new Set(places)], ...(point && { point: coarsened(point) }) });
  }

  #add(place: Place) {
    this._known = new Map([...this._known, [place.id, place]]);
    this.#set([...this.#keys, place.id], this.#point);
  }

  #addCity(city: City) {
    if (city.place) this._known = new Map([...this._known, [city.place.id, city.place]]);
    const precision = this.#precisions.includes('city') ? 'city' : 'country';
    this.#set([...this.#keys, ...(city.place ? [city.place.id] : [])], { ...city, precision });
  }

  override render() {
    return html`
      <div role="group" aria-label=${this.name ?? this.term('label')}>
        ${this.#keys.length
          ? html`<ul aria-label=${this.term('chosen')}>${repeat(this.#keys, (key) => key, (key) => this.#renderPlace(key))}</ul>`
          : nothing}
        ${this.readonly
          ? nothing
          : html`<ibis-place-search
              .exclude=${this.#keys}
              ?no-cities=${!this.#takesPoint}
              @place=${(event: CustomEvent<Place>) => this.#add(event.detail)}
              @city=${(event: CustomEvent<City>) => this.#addCity(event.detail)}></ibis-place-search>`}
        ${this.#takesPoint ? this.#renderPoint() : nothing}
      </div>
    `;
  }

  #renderPlace(key: string) {
    const place = this._known.get(key);
    const label = place?.label ?? (this._isLoaded ? this.term('gone') : '…');
    return html`
      <li>
        <span>${label}</span>
        ${place && !place.isPublished ? html`<uui-tag look="outline">${this.term('unpublished')}</uui-tag>` : nothing}
        ${this.readonly
          ? nothing
          : html`<uui-button
              compact
              label=${this.term('remove', label)}
              @click=${() => this.#set(this.#keys.filter((other) => other !== key), this.#point)}>
              <uui-icon name="icon-trash"></uui-icon>
            </uui-button>`}
      </li>
    `;
  }

  #renderPoint() {
    const point = this.#point;
    if (this.readonly && !point) return nothing;
    const set = ({ detail }: CustomEvent<Point | undefined>) => this.#set(this.#keys, detail);
    return html`
      <ibis-place-map .point=${point} ?readonly=${this.readonly} @point=${set}></ibis-place-map>
      <ibis-point-fields
        .point=${point}
        .offered=${this.#precisions}
        ?readonly=${this.readonly}
        @point=${set}></ibis-point-fields>
    `;
  }

  static override readonly styles = css`
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--uui-size-space-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li {
      display: flex;
      align-items: center;
      gap: var(--uui-size-space-1);
      padding-inline-start: var(--uui-size-space-3);
      border: 1px solid var(--uui-color-border);
      border-radius: var(--uui-border-radius);
      background: var(--uui-color-surface);
      color: var(--uui-color-text);
    }
  `;
}

export default IbisPlaceElement;

declare global {
  interface HTMLElementTagNameMap {
    'ibis-place': IbisPlaceElement;
  }
}
