import { css, customElement, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import type { UUIBooleanInputElement, UUIInputElement, UUISelectElement } from '@umbraco-cms/backoffice/external/uui';
import { IbisEditorElement } from '../shared/editor.element.js';
import { field, fieldStyles } from '../shared/field.js';
import { timeZones } from './time-zones.js';

type DateRange = { start?: string; end?: string; ongoing?: boolean; timeZone?: string };

/** Two dates, or two times with the zone they are in; the end may be open. */
@customElement('ibis-date-range')
export class IbisDateRangeElement extends IbisEditorElement<DateRange> {
  constructor() {
    super();
    this.refuse('startMissing', () => this.entered !== undefined && !this.#range.start);
    this.refuse('endBeforeStart', () => !!this.#range.start && !!this.#range.end && this.#range.end < this.#range.start);
    this.refuse('timeZoneMissing', () => this.#hasTimes && this.entered !== undefined && !this.#range.timeZone);
  }

  get #range() {
    return this.entered ?? {};
  }

  get #hasTimes() {
    return this.setting<boolean>('withTime') === true;
  }

  protected override term(key: string, ...args: Array<unknown>) {
    return this.localize.term(`ibisDateRange_${key}`, ...args);
  }

  protected override firstUpdated() {
    for (const field of this.shadowRoot!.querySelectorAll('uui-input')) this.addFormControlElement(field);
  }

  override focus() {
    this.shadowRoot?.querySelector('uui-input')?.focus();
  }

  #set(change: DateRange) {
    const { start, end, ongoing, timeZone } = { ...this.#range, ...change };
    const isEmpty = !start && !end && !ongoing;
    const zone = this.#hasTimes ? timeZone || (this.entered ? undefined : this.#zoneToBeginWith) : undefined;
    this.change(
      isEmpty
        ? undefined
        : {
            ...(start && { start }),
            ...(end && !ongoing && { end }),
            ...(ongoing && { ongoing }),
            ...(zone && { timeZone: zone }),
          },
    );
  }

  get #zoneToBeginWith() {
    return this.setting<string>('defaultTimeZone') || Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  override render() {
    const { start, end, ongoing } = this.#range;
    return html`
      <div class="dates" role="group" aria-label=${this.name ?? this.term('label')}>
        ${this.#renderDate('start', start, (value) => this.#set({ start: value }))}
        ${ongoing ? nothing : this.#renderDate('end', end, (value) => this.#set({ end: value }), start)}
        ${this.setting<boolean>('withoutOngoing') && !ongoing ? nothing : this.#renderOngoing(ongoing ?? false)}
        ${this.#hasTimes ? this.#renderTimeZone() : nothing}
      </div>
    `;
  }

  #renderDate(key: 'start' | 'end', value: string | undefined, changed: (value: string) => void, earliest?: string) {
    return field(
      this.term(key),
      html`
        <uui-input
          .label=${this.term(key)}
          .type=${this.#hasTimes ? 'datetime-local' : 'date'}
          .value=${value ?? ''}
          .min=${earliest}
          ?readonly=${this.readonly}
          @change=${(event: Event) => changed((event.target as UUIInputElement).value.toString())}></uui-input>
      `,
    );
  }

  #renderOngoing(ongoing: boolean) {
    return html`
      <uui-checkbox
        .label=${this.term('ongoing')}
        ?checked=${ongoing}
        ?readonly=${this.readonly}
        ?disabled=${this.readonly}
        @change=${(event: Event) => this.#set({ ongoing: (event.target as UUIBooleanInputElement).checked })}></uui-checkbox>
    `;
  }

  #renderTimeZone() {
    const chosen = this.#range.timeZone ?? (this.entered ? '' : this.#zoneToBeginWith);
    const options = [
      { name: this.term('noTimeZone'), value: '', selected: !chosen },
      ...timeZones(chosen).map((zone) => ({ ...zone, selected: zone.value === chosen })),
    ];
    return field(
      this.term('timeZone'),
      html`
        <uui-select
          .label=${this.term('timeZone')}
          .options=${options}
          ?readonly=${this.readonly}
          ?disabled=${this.readonly}
          @change=${(event: Event) => this.#set({ timeZone: (event.target as UUISelectElement).value.toString() })}></uui-select>
      `,
    );
  }

  static override readonly styles = [
    fieldStyles,
    css`
      .dates {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--uui-size-space-4);
      }

      uui-checkbox {
        margin-block-end: var(--uui-size-space-1);
      }
    `,
  ];
}

export default IbisDateRangeElement;

declare global {
  interface HTMLElementTagNameMap {
    'ibis-date-range': IbisDateRangeElement;
  }
}
