import '../shared/term-select.element.js';
import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbChangeEvent } from '@umbraco-cms/backoffice/event';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { UmbInputDocumentElement } from '@umbraco-cms/backoffice/document';
import type { UUIInputElement, UUISelectElement } from '@umbraco-cms/backoffice/external/uui';
import type { IbisTermSelectElement } from '../shared/term-select.element.js';
import { field, fieldStyles } from '../shared/field.js';
import type { Person } from './person.js';

/** One of the people, and where she stands among them. */
@customElement('ibis-person')
export class IbisPersonElement extends UmbLitElement {
  @property({ attribute: false }) person: Person = {};
  @property({ attribute: false }) roles: Array<string> = [];
  @property({ attribute: false }) vocabulary = '';
  @property({ attribute: false }) place = 1;
  @property({ attribute: false }) of = 1;
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** @param part name, up or down. */
  async focusOn(part: string) {
    await this.updateComplete;
    const wanted = this.shadowRoot?.querySelector<HTMLElement & { disabled?: boolean }>(`#${part}`);
    // At the end of the list there is no further to go, and the other way stays.
    const other = this.shadowRoot?.querySelector<HTMLElement>(part === 'up' ? '#down' : '#up');
    (wanted?.disabled ? other : wanted)?.focus();
  }

  #term(key: string, ...args: Array<unknown>) {
    return this.localize.term(`ibisPeople_${key}`, ...args);
  }

  #set(change: Person) {
    const parts = Object.entries({ ...this.person, ...change }).filter(([, part]) => part);
    this.person = Object.fromEntries(parts);
    this.dispatchEvent(new UmbChangeEvent());
  }

  #tell(what: string) {
    this.dispatchEvent(new CustomEvent(`ibis-${what}`));
  }

  override render() {
    const { name, orcid, stakeholderType } = this.person;
    return html`
      <div class="person" role="group" aria-label=${this.#term('person', this.place, name ?? '')}>
        ${this.readonly ? nothing : html`<div class="handle" aria-hidden="true"><uui-icon name="icon-grip"></uui-icon></div>`}
        <div class="fields">
          ${this.#renderText('name', name, (text) => this.#set({ name: text }))} ${this.#renderRole()} ${this.#renderOrganisation()}
          ${this.#renderText('orcid', orcid, (text) => this.#set({ orcid: text }), 'ltr')}
          ${this.vocabulary || stakeholderType
            ? field(
                this.#term('stakeholderType'),
                html`
                  <ibis-term-select
                    .label=${this.#term('stakeholderType')}
                    .none=${this.#term('noStakeholderType')}
                    .vocabulary=${this.vocabulary}
                    .value=${stakeholderType ?? ''}
                    ?readonly=${this.readonly}
                    @change=${(event: Event) => {
                      event.stopPropagation();
                      this.#set({ stakeholderType: (event.target as IbisTermSelectElement).value });
                    }}></ibis-term-select>
                `,
              )
            : nothing}
        </div>
        ${this.readonly ? nothing : this.#renderButtons()}
      </div>
    `;
  }

  #renderText(key: 'name' | 'role' | 'organisationName' | 'orcid', text: string | undefined, changed: (text: string) => void, dir = 'auto') {
    return field(
      this.#term(key),
      html`
        <uui-input
          id=${key}
          .label=${this.#term(key)}
          .value=${text ?? ''}
          dir=${dir}
          ?readonly=${this.readonly}
          @change=${(event: Event) => event.stopPropagation()}
          @input=${(event: Event) => changed((event.target as UUIInputElement).value.toString())}></uui-input>
      `,
    );
  }

  #renderRole() {
    const { role } = this.person;
    if (!this.roles.length) return this.#renderText('role', role, (text) => this.#set({ role: text }));
    const all = role && !this.roles.includes(role) ? [...this.roles, role] : this.roles;
    const options = ['', ...all].map((value) => ({ name: value || this.#term('noRole'), value, selected: value === (role ?? '') }));
    return field(
      this.#term('role'),
      html`
        <uui-select
          .label=${this.#term('role')}
          .options=${options}
          ?readonly=${this.readonly}
          ?disabled=${this.readonly}
          @change=${(event: Event) => {
            event.stopPropagation();
            this.#set({ role: (event.target as UUISelectElement).value.toString() });
          }}></uui-select>
      `,
    );
  }

  #renderOrganisation() {
    const { organisation, organisationName } = this.person;
    return html`
      ${organisation ? nothing : this.#renderText('organisationName', organisationName, (text) => this.#set({ organisationName: text }))}
      ${organisationName || (this.readonly && !organisation)
        ? nothing
        : field(
            this.#term('organisation'),
            html`
              <umb-input-document
                .max=${1}
                .selection=${organisation ? [organisation] : []}
                ?readonly=${this.readonly}
                @change=${(event: Event) => {
                  event.stopPropagation();
                  this.#set({ organisation: (event.target as UmbInputDocumentElement).selection[0] ?? '' });
                }}></umb-input-document>
            `,
          )}
    `;
  }

  #renderButtons() {
    const button = (id: string, icon: string, disabled = false) => html`
      <uui-button
        id=${id}
        compact
        .label=${this.#term(id, this.person.name ?? this.place)}
        ?disabled=${disabled}
        @click=${() => this.#tell(id)}>
        <uui-icon name=${icon}></uui-icon>
      </uui-button>
    `;
    return html`
      <div class="buttons">
        ${button('up', 'icon-arrow-up', this.place === 1)} ${button('down', 'icon-arrow-down', this.place === this.of)}
        ${button('remove', 'icon-trash')}
      </div>
    `;
  }

  static override readonly styles = [
    fieldStyles,
    css`
      .person {
        background: var(--uui-color-surface);
        border: 1px solid var(--uui-color-border);
        border-radius: var(--uui-border-radius);
        display: flex;
        gap: var(--uui-size-space-3);
        padding: var(--uui-size-space-3);
      }

      .handle {
        align-self: center;
        cursor: grab;
      }

      .fields {
        display: grid;
        align-items: start;
        flex: 1;
        gap: var(--uui-size-space-3);
        grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr));
      }

      .buttons {
        display: flex;
        flex-direction: column;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ibis-person': IbisPersonElement;
  }
}
