import './person.element.js';
import { css, customElement, html, nothing, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbId } from '@umbraco-cms/backoffice/id';
import { UmbSorterController } from '@umbraco-cms/backoffice/sorter';
import type { PropertyValues } from '@umbraco-cms/backoffice/external/lit';
import { IbisEditorElement } from '../shared/editor.element.js';
import { isOrcid } from './orcid.js';
import { isNobody, type Person, type Row } from './person.js';
import type { IbisPersonElement } from './person.element.js';

type People = { people?: Array<Person> };

/** Authors or speakers, in their order. */
@customElement('ibis-people')
export class IbisPeopleElement extends IbisEditorElement<People> {
  @state() private _rows: Array<Row> = [];
  @state() private _heard = '';

  #sorter = new UmbSorterController<Row, IbisPersonElement>(this, {
    getUniqueOfElement: (element) => element.dataset.key,
    getUniqueOfModel: (row) => row.key,
    identifier: 'ibis-people',
    itemSelector: 'ibis-person',
    containerSelector: '#people',
    handleSelector: '.handle',
    onChange: ({ model }) => this.#keep(model),
  });

  constructor() {
    super();
    this.refuse('nameMissing', () => this.#people.some((person) => !person.name?.trim()));
    this.refuse('orcidWrong', () => this.#wrongOrcid !== undefined, () => this.#wrongOrcid?.name ?? '');
    this.refuse('tooMany', () => this.#people.length > this.#most, () => this.#people.length, () => this.#most);
    this.refuse(
      'tooFew',
      () => this.#people.length > 0 && this.#people.length < this.#least,
      () => this.#people.length,
      () => this.#least,
    );
  }

  get #people() {
    return this.entered?.people ?? [];
  }

  get #wrongOrcid() {
    return this.#people.find(({ orcid }) => orcid?.trim() && !isOrcid(orcid));
  }

  get #least() {
    return Number(this.setting('least')) || 0;
  }

  get #most() {
    return Number(this.setting('most')) || Infinity;
  }

  protected override term(key: string, ...args: Array<unknown>) {
    return this.localize.term(`ibisPeople_${key}`, ...args);
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    // What came from the server, and not from these fields.
    if (changed.has('value') && JSON.stringify(this.#people) !== JSON.stringify(this.#somebody())) {
      this._rows = this.#people.map((person, index) => ({ key: this._rows[index]?.key ?? UmbId.new(), person }));
      this.#sorter.setModel(this._rows);
    }
    if (this.readonly) this.#sorter.disable();
    else this.#sorter.enable();
  }

  #somebody() {
    return this._rows.map(({ person }) => person).filter((person) => !isNobody(person));
  }

  #keep(rows: Array<Row>) {
    this._rows = rows;
    this.#sorter.setModel(rows);
    const people = this.#somebody();
    this.change(people.length ? { people } : undefined);
  }

  #add() {
    const row = { key: UmbId.new(), person: {} };
    this.#keep([...this._rows, row]);
    void this.#focus(row.key, 'name');
  }

  #remove(at: number) {
    const name = this._rows[at]?.person.name ?? '';
    this.#keep(this._rows.toSpliced(at, 1));
    this._heard = this.term('removed', name);
    const next = this._rows[Math.min(at, this._rows.length - 1)];
    if (next) void this.#focus(next.key, 'name');
    else this.shadowRoot?.querySelector<HTMLElement>('#add')?.focus();
  }

  #move(at: number, to: number) {
    const row = this._rows[at];
    if (!row || to < 0 || to >= this._rows.length) return;
    this.#keep(this._rows.toSpliced(at, 1).toSpliced(to, 0, row));
    this._heard = this.term('moved', row.person.name ?? '', to + 1, this._rows.length);
    void this.#focus(row.key, to < at ? 'up' : 'down');
  }

  async #focus(key: string, part: string) {
    await this.updateComplete;
    await this.shadowRoot?.querySelector<IbisPersonElement>(`[data-key="${key}"]`)?.focusOn(part);
  }

  override render() {
    const { length } = this._rows;
    return html`
      <div id="people" role="list" aria-label=${this.name ?? this.term('label')}>
        ${repeat(
          this._rows,
          (row) => row.key,
          (row, index) => html`
            <ibis-person
              role="listitem"
              data-key=${row.key}
              .person=${row.person}
              .place=${index + 1}
              .of=${length}
              .roles=${this.setting<Array<string>>('roles') ?? []}
              .vocabulary=${this.setting<string>('stakeholderTypes') ?? ''}
              ?readonly=${this.readonly}
              @change=${(event: Event) =>
                this.#keep(this._rows.with(index, { ...row, person: (event.target as IbisPersonElement).person }))}
              @ibis-remove=${() => this.#remove(index)}
              @ibis-up=${() => this.#move(index, index - 1)}
              @ibis-down=${() => this.#move(index, index + 1)}></ibis-person>
          `,
        )}
      </div>
      ${this.readonly || length >= this.#most
        ? nothing
        : html`<uui-button id="add" look="placeholder" label=${this.term('add')} @click=${this.#add}></uui-button>`}
      <p class="heard" role="status">${this._heard}</p>
    `;
  }

  static override readonly styles = css`
    #people {
      display: grid;
      gap: var(--uui-size-space-3);
    }

    #people:not(:empty) + #add {
      margin-block-start: var(--uui-size-space-3);
    }

    #add {
      inline-size: 100%;
    }

    .heard {
      block-size: 1px;
      clip-path: inset(50%);
      inline-size: 1px;
      margin: 0;
      overflow: hidden;
      position: absolute;
    }
  `;
}

export default IbisPeopleElement;

declare global {
  interface HTMLElementTagNameMap {
    'ibis-people': IbisPeopleElement;
  }
}
