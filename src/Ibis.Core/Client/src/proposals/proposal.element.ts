import { css, customElement, html, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { Proposal } from '../terms/proposals.server.data-source.js';

/** One proposal and its three answers. Tells `accept`, `merge` or `refuse`. */
@customElement('ibis-proposal')
export class IbisProposalElement extends UmbLitElement {
  @property({ attribute: false }) proposal!: Proposal;
  @property({ type: Boolean }) disabled = false;

  #term(key: string, ...args: Array<unknown>) {
    return this.localize.term(`ibisTerms_${key}`, ...args);
  }

  override render() {
    const { term, by, created } = this.proposal;
    const date = this.localize.date(created, { dateStyle: 'medium' });
    const about = [term.vocabulary?.label, this.#term('uses', term.uses ?? 0), by ? this.#term('by', by, date) : date];
    return html`
      <div class="about">
        <strong>${term.label}</strong>
        <span>${about.filter(Boolean).join(' · ')}</span>
      </div>
      <div>
        ${this.#renderAnswer('accept', 'primary')} ${this.#renderAnswer('merge', 'secondary')} ${this.#renderAnswer('refuse', 'outline')}
      </div>
    `;
  }

  #renderAnswer(answer: 'accept' | 'merge' | 'refuse', look: 'primary' | 'secondary' | 'outline') {
    return html`
      <uui-button
        look=${look}
        label=${this.#term(`${answer}Term`, this.proposal.term.label)}
        ?disabled=${this.disabled}
        @click=${() => this.dispatchEvent(new CustomEvent(answer))}>
        ${this.#term(answer)}
      </uui-button>
    `;
  }

  static override readonly styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--uui-size-space-4);
    }

    .about {
      display: grid;
    }

    .about span {
      font-size: var(--uui-type-small-size);
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'ibis-proposal': IbisProposalElement;
  }
}
