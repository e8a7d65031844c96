import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import type { UUIInputElement, UUISelectElement } from '@umbraco-cms/backoffice/external/uui';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { precisions, stepOf, type Point, type Precision } from './point.js';

/** Where a point is, in numbers, and how finely it is kept. Tells `point` with the point; without one it is removed. */
@customElement('ibis-point-fields')
export class IbisPointFieldsElement extends UmbLitElement {
  @property({ attribute: false }) point?: Point | undefined;
  @property({ attribute: false }) offered: Array<Precision> = [];
  @property({ type: Boolean }) readonly = false;

  #term(key: string, ...args: Array<unknown>) {
    return this.localize.term(`ibisPlace_${key}`, ...args);
  }

  #tell(detail?: Point) {
    this.dispatchEvent(new CustomEvent('point', { detail }));
  }

  #type(axis: 'latitude' | 'longitude', text: string) {
    const degrees = Number.parseFloat(text);
    if (Number.isNaN(degrees)) return;
    this.#tell({ ...(this.point ?? { latitude: 0, longitude: 0, precision: 'country' }), [axis]: degrees });
  }

  override render() {
    return html`
      <div class="fields">
        ${this.#renderDegrees('latitude', 90)} ${this.#renderDegrees('longitude', 180)}
        ${this.point ? this.#renderPrecision(this.point) : nothing}
      </div>
      <p role="status">${this.point ? this.#term(`${this.point.precision}Note`) : nothing}</p>
    `;
  }

  #renderDegrees(axis: 'latitude' | 'longitude', most: number) {
    return html`
      <div class="field">
        <span aria-hidden="true">${this.#term(axis)}</span>
        <uui-input
          type="number"
          dir="ltr"
          .label=${this.#term(axis)}
          .min=${-most}
          .max=${most}
          .step=${this.point ? stepOf(this.point.precision) : 1}
          .value=${this.point ? String(this.point[axis]) : ''}
          ?readonly=${this.readonly}
          @change=${(event: Event) => this.#type(axis, (event.target as UUIInputElement).value.toString())}></uui-input>
      </div>
    `;
  }

  #renderPrecision(point: Point) {
    const options = precisions
      .filter((precision) => this.offered.includes(precision) || precision === point.precision)
      .map((value) => ({ value, name: this.#term(value), selected: value === point.precision }));
    return html`
      <div class="field">
        <span aria-hidden="true">${this.#term('precision')}</span>
        <uui-select
          .label=${this.#term('precision')}
          .options=${options}
          ?readonly=${this.readonly}
          ?disabled=${this.readonly}
          @change=${(event: Event) =>
            this.#tell({ ...point, precision: (event.target as UUISelectElement).value as Precision })}></uui-select>
      </div>
      ${this.readonly
        ? nothing
        : html`<uui-button look="outline" label=${this.#term('removePoint')} @click=${() => this.#tell()}></uui-button>`}
    `;
  }

  static override readonly styles = css`
    .fields {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--uui-size-space-4);
      margin-block-start: var(--uui-size-space-3);
    }

    .field {
      display: grid;
      gap: var(--uui-size-space-1);
      font-size: var(--uui-type-small-size);
    }

    p {
      margin-block: var(--uui-size-space-2) 0;
      font-size: var(--uui-type-small-size);
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'ibis-point-fields': IbisPointFieldsElement;
  }
}
