import { css, customElement, html, nothing, property, state, svg } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { coarsened, stepOf, type Point, type Precision } from './point.js';

const world = { width: 360, height: 180 };
const mostZoom = 32;

/** A map of the world that a point is set on with the mouse or the arrow keys. Tells `point` with where it is now. */
@customElement('ibis-place-map')
export class IbisPlaceMapElement extends UmbLitElement {
  @property({ attribute: false }) point?: Point | undefined;
  @property({ type: String }) precision: Precision = 'country';
  @property({ type: Boolean }) readonly = false;

  @state() private _outlines?: { land: string; borders: string };
  @state() private _zoom = 1;

  override connectedCallback() {
    super.connectedCallback();
    void import('./world.js').then((outlines) => (this._outlines = outlines));
  }

  override focus() {
    this.shadowRoot?.querySelector('svg')?.focus();
  }

  #term(key: string, ...args: Array<unknown>) {
    return this.localize.term(`ibisPlace_${key}`, ...args);
  }

  /** What is seen: around the point, and never beyond the edge of the world. */
  get #view() {
    const width = world.width / this._zoom;
    const height = world.height / this._zoom;
    const limit = (middle: number, size: number, whole: number) =>
      Math.min(whole / 2 - size, Math.max(-whole / 2, middle - size / 2));
    return {
      x: limit(this.point?.longitude ?? 0, width, world.width),
      y: limit(-(this.point?.latitude ?? 0), height, world.height),
      width,
      height,
    };
  }

  #set(latitude: number, longitude: number) {
    const precision = this.point?.precision ?? this.precision;
    this.dispatchEvent(new CustomEvent('point', { detail: coarsened({ latitude, longitude, precision }) }));
  }

  #click(event: MouseEvent) {
    if (this.readonly) return;
    const box = (event.currentTarget as SVGElement).getBoundingClientRect();
    const { x, y, width, height } = this.#view;
    this.#set(
      -(y + ((event.clientY - box.top) / box.height) * height),
      x + ((event.clientX - box.left) / box.width) * width,
    );
  }

  #press(event: KeyboardEvent) {
    if (event.key === '+' || event.key === '-') {
      event.preventDefault();
      this.#zoomBy(event.key === '+' ? 2 : 0.5);
      return;
    }
    // East is right on a map, in every language.
    const ways: Record<string, [number, number]> = {
      ArrowUp: [1, 0],
      ArrowDown: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
    };
    const way = ways[event.key];
    if (!way || this.readonly) return;
    event.preventDefault();
    const step = stepOf(this.point?.precision ?? this.precision) * (event.shiftKey ? 10 : 1);
    this.#set((this.point?.latitude ?? 0) + way[0] * step, (this.point?.longitude ?? 0) + way[1] * step);
  }

  #zoomBy(factor: number) {
    this._zoom = Math.min(mostZoom, Math.max(1, this._zoom * factor));
  }

  override render() {
    const { x, y, width, height } = this.#view;
    const where = this.point
      ? this.#term('pointAt', this.point.latitude, this.point.longitude)
      : this.#term('noPoint');
    return html`
      <svg
        dir="ltr"
        viewBox=${`${x} ${y} ${width} ${height}`}
        role=${this.readonly ? 'img' : 'application'}
        tabindex=${this.readonly ? nothing : 0}
        aria-label=${`${this.#term('map')}: ${where}`}
        aria-describedby=${this.readonly ? nothing : 'keys'}
        style=${`--unit: ${1 / this._zoom}`}
        @click=${this.#click}
        @keydown=${this.#press}>
        ${this._outlines
          ? svg`<path class="land" d=${this._outlines.land}></path><path class="borders" d=${this._outlines.borders}></path>`
          : nothing}
        ${this.point ? this.#renderPoint(this.point) : nothing}
      </svg>
      <div class="below">
        <uui-button compact look="outline" label=${this.#term('zoomIn')} ?disabled=${this._zoom >= mostZoom} @click=${() => this.#zoomBy(2)}>
          <uui-icon name="icon-zoom-in"></uui-icon>
        </uui-button>
        <uui-button compact look="outline" label=${this.#term('zoomOut')} ?disabled=${this._zoom <= 1} @click=${() => this.#zoomBy(0.5)}>
          <uui-icon name="icon-zoom-out"></uui-icon>
        </uui-button>
        ${this.readonly ? nothing : html`<span id="keys">${this.#term('keys')}</span>`}
        <span>${this.#term('bordersNote')}</span>
      </div>
    `;
  }

  #renderPoint({ latitude, longitude, precision }: Point) {
    const reach = precision === 'exact' ? 0 : stepOf(precision) / 2;
    return svg`
      <g class="point" transform=${`translate(${longitude} ${-latitude})`}>
        <circle class="reach" r=${reach}></circle>
        <circle class="halo" r=${4 / this._zoom}></circle>
        <circle r=${2.4 / this._zoom}></circle>
      </g>
    `;
  }

  static override readonly styles = css`
    svg {
      display: block;
      inline-size: 100%;
      max-inline-size: 45rem;
      aspect-ratio: 2;
      border: 1px solid var(--uui-color-border);
      border-radius: var(--uui-border-radius);
      background: var(--uui-color-surface-alt);
      cursor: crosshair;
    }

    svg:focus-visible {
      outline: 2px solid var(--uui-color-focus);
      outline-offset: 2px;
    }

    .land {
      fill: var(--uui-color-border-emphasis);
      opacity: 0.6;
    }

    .borders {
      fill: none;
      stroke: var(--uui-color-surface);
      stroke-width: calc(0.5px * var(--unit));
    }

    .point circle {
      fill: var(--uui-color-danger);
    }

    .point .halo {
      fill: var(--uui-color-surface);
    }

    .point .reach {
      opacity: 0.3;
    }

    .below {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--uui-size-space-2);
      margin-block-start: var(--uui-size-space-2);
      font-size: var(--uui-type-small-size);
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'ibis-place-map': IbisPlaceMapElement;
  }
}
