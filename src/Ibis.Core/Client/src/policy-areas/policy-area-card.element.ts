import { css, customElement, html, nothing, property, repeat } from '@umbraco-cms/backoffice/external/lit';
import type { UUIBooleanInputElement } from '@umbraco-cms/backoffice/external/uui';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { Term } from '../terms/terms.server.data-source.js';

/** One area: what it means, whether it is chosen and the main one, and its sub-themes. */
@customElement('ibis-policy-area-card')
export class IbisPolicyAreaCardElement extends UmbLitElement {
  @property({ attribute: false }) area!: Term;
  @property({ attribute: false }) themes: Array<Term> = [];
  @property({ attribute: false }) chosen: Array<string> = [];
  @property({ type: Boolean, attribute: 'is-chosen', reflect: true }) isChosen = false;
  @property({ type: Boolean, attribute: 'is-main', reflect: true }) isMain = false;
  @property({ type: Boolean, attribute: 'is-full' }) isFull = false;
  @property({ type: Boolean, attribute: 'themes-full' }) themesFull = false;
  @property({ type: Boolean }) readonly = false;

  override focus() {
    this.shadowRoot?.querySelector('uui-checkbox')?.focus();
  }

  #term(key: string, ...args: Array<unknown>) {
    return this.localize.term(`ibisPolicyAreas_${key}`, ...args);
  }

  #tell(type: 'area' | 'main' | 'theme' | 'replace', detail?: unknown) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  override render() {
    return html`
      <div class="head">
        ${this.readonly
          ? html`<strong>${this.area.label}</strong>`
          : html`<uui-checkbox
              .label=${this.area.label}
              ?checked=${this.isChosen}
              ?disabled=${this.isFull}
              @change=${(event: Event) => this.#tell('area', (event.target as UUIBooleanInputElement).checked)}></uui-checkbox>`}
        ${this.isMain ? html`<uui-tag look="primary">${this.#term('main')}</uui-tag>` : nothing}
        ${this.#renderState(this.area)}
        ${this.isChosen && !this.isMain && !this.readonly
          ? html`<uui-button
              compact
              look="outline"
              label=${this.#term('makeMainOf', this.area.label)}
              @click=${() => this.#tell('main')}>
              ${this.#term('makeMain')}
            </uui-button>`
          : nothing}
      </div>
      ${this.area.definition ? html`<p dir="auto">${this.area.definition}</p>` : nothing}
      ${this.isChosen && this.themes.length ? this.#renderThemes() : nothing}
    `;
  }

  #renderThemes() {
    return html`
      <ul aria-label=${this.#term('subThemesOf', this.area.label)}>
        ${repeat(
          this.themes,
          (theme) => theme.id,
          (theme) => html`<li>${this.#renderTheme(theme)} ${this.#renderState(theme)}</li>`,
        )}
      </ul>
    `;
  }

  #renderTheme(theme: Term) {
    const isChosen = this.chosen.includes(theme.id);
    return this.readonly
      ? html`<span>${theme.label}</span>`
      : html`<uui-checkbox
          .label=${theme.label}
          title=${theme.definition ?? ''}
          ?checked=${isChosen}
          ?disabled=${!isChosen && this.themesFull}
          @change=${(event: Event) =>
            this.#tell('theme', { key: theme.id, isChosen: (event.target as UUIBooleanInputElement).checked })}></uui-checkbox>`;
  }

  /** What became of a term that is not offered any more. */
  #renderState(term: Term) {
    if (term.state === 'retired') return html`<uui-tag look="outline">${this.#term('retired')}</uui-tag>`;
    if (!term.mergedInto) return nothing;
    return html`
      <uui-tag look="outline">${this.#term('mergedInto', term.mergedInto.label)}</uui-tag>
      ${this.readonly
        ? nothing
        : html`<uui-button
            compact
            look="outline"
            label=${this.#term('replace', term.mergedInto.label)}
            @click=${() => this.#tell('replace', term)}></uui-button>`}
    `;
  }

  static override readonly styles = css`
    :host {
      display: block;
      padding: var(--uui-size-space-4);
      border: 1px solid var(--uui-color-border);
      border-radius: var(--uui-border-radius);
      background: var(--uui-color-surface);
      color: var(--uui-color-text);
    }

    :host([is-chosen]) {
      border-color: var(--uui-color-selected);
      box-shadow: inset 0 0 0 1px var(--uui-color-selected);
    }

    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--uui-size-space-2);
    }

    p {
      margin-block: var(--uui-size-space-2) 0;
      font-size: var(--uui-type-small-size);
    }

    ul {
      margin-block: var(--uui-size-space-3) 0;
      padding-inline-start: 0;
      list-style: none;
    }

    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--uui-size-space-2);
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'ibis-policy-area-card': IbisPolicyAreaCardElement;
  }
}
