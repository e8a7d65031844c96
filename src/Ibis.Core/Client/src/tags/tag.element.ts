import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { Term } from '../terms/terms.server.data-source.js';

/** One chosen tag, what became of it, and its buttons. */
@customElement('ibis-tag')
export class IbisTagElement extends UmbLitElement {
  @property({ type: String }) label = '';
  @property({ attribute: false }) tag?: Term;
  @property({ type: Boolean, reflect: true }) gone = false;
  @property({ type: Boolean }) first = false;
  @property({ type: Boolean }) last = false;
  @property({ type: Boolean }) readonly = false;

  #term(key: string, ...args: Array<unknown>) {
    return this.localize.term(`ibisTags_${key}`, ...args);
  }

  #tell(type: 'move' | 'remove' | 'replace', detail?: unknown) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  /** Focus goes with a moved tag, to its other button where it has come to an end. */
  async focusMove(by: number) {
    await this.updateComplete;
    const forward = by < 0 ? !this.first : this.last;
    this.shadowRoot!.querySelector<HTMLElement>(forward ? '#forward' : '#back')?.focus();
  }

  override render() {
    const { state, mergedInto } = this.tag ?? {};
    return html`
      <span>${this.label}</span>
      ${state === 'proposed' ? html`<uui-tag look="outline">${this.#term('proposed')}</uui-tag>` : nothing}
      ${state === 'retired' ? html`<uui-tag look="outline">${this.#term('retired')}</uui-tag>` : nothing}
      ${mergedInto ? html`<uui-tag look="outline">${this.#term('mergedInto', mergedInto.label)}</uui-tag>` : nothing}
      ${this.readonly ? nothing : this.#renderActions(mergedInto?.id)}
    `;
  }

  #renderActions(other: string | undefined) {
    return html`
      ${other
        ? html`<uui-button
            compact
            look="outline"
            label=${this.#term('replace', this.tag!.mergedInto!.label)}
            @click=${() => this.#tell('replace', other)}></uui-button>`
        : nothing}
      <uui-button
        id="forward"
        compact
        label=${this.#term('earlier', this.label)}
        ?disabled=${this.first}
        @click=${() => this.#tell('move', -1)}>
        <uui-icon name="icon-arrow-up"></uui-icon>
      </uui-button>
      <uui-button
        id="back"
        compact
        label=${this.#term('later', this.label)}
        ?disabled=${this.last}
        @click=${() => this.#tell('move', 1)}>
        <uui-icon name="icon-arrow-down"></uui-icon>
      </uui-button>
      <uui-button compact label=${this.#term('remove', this.label)} @click=${() => this.#tell('remove')}>
        <uui-icon name="icon-trash"></uui-icon>
      </uui-button>
    `;
  }

  static override readonly styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--uui-size-space-1);
      min-block-size: var(--uui-size-11);
      padding-inline: var(--uui-size-space-3) var(--uui-size-space-1);
      border: 1px solid var(--uui-color-border);
      border-radius: var(--uui-border-radius);
      background: var(--uui-color-surface);
      color: var(--uui-color-text);
    }

    :host([gone]) {
      border-color: var(--uui-color-danger);
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'ibis-tag': IbisTagElement;
  }
}
