import { css, customElement, html, nothing, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { umbConfirmModal } from '@umbraco-cms/backoffice/modal';
import { ProposalsServerDataSource, type MergeRun, type Proposal } from '../terms/proposals.server.data-source.js';
import type { Term } from '../terms/terms.server.data-source.js';
import '../terms/term-search.element.js';
import './merge-run.element.js';
import './proposal.element.js';

/** How often a merge at work is asked about, in milliseconds. */
const pause = 700;

/** New words that wait for an answer, and merging of any two terms. */
@customElement('ibis-terms-dashboard')
export class IbisTermsDashboardElement extends UmbLitElement {
  readonly #server = new ProposalsServerDataSource(this);
  #watched: string | undefined;

  @state() private _proposals?: Array<Proposal>;
  @state() private _run: MergeRun | undefined;
  @state() private _merging?: Term | undefined;
  @state() private _isBusy = false;

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
    void this.#server.running().then((id) => id && this.#watch(id));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#watched = undefined;
  }

  #term(key: string, ...args: Array<unknown>) {
    return this.localize.term(`ibisTerms_${key}`, ...args);
  }

  async #load() {
    this._proposals = await this.#server.open(this.localize.lang());
  }

  async #confirmed(headline: string, content: string, confirmLabel: string) {
    return umbConfirmModal(this, { headline, content, confirmLabel, color: 'danger' }).then(
      () => true,
      () => false,
    );
  }

  async #accept(term: Term) {
    this._isBusy = true;
    await this.#server.accept(term.id, this.localize.lang());
    await this.#load();
    this._isBusy = false;
  }

  async #refuse(term: Term) {
    const isSure = await this.#confirmed(this.#term('refuse'), this.#term('refuseQuestion', term.label, term.uses ?? 0), this.#term('refuse'));
    if (isSure) await this.#begin(() => this.#server.refuse(term.id));
  }

  async #merge(from: Term, into: Term) {
    const isSure = await this.#confirmed(this.#term('merge'), this.#term('mergeQuestion', from.label, into.label), this.#term('merge'));
    this._merging = undefined;
    if (isSure) await this.#begin(() => this.#server.merge(from.id, into.id));
  }

  async #begin(start: () => Promise<string | undefined>) {
    this._isBusy = true;
    const id = await start();
    this._isBusy = false;
    if (id) await this.#watch(id);
  }

  async #watch(id: string) {
    this.#watched = id;
    while (this.#watched === id) {
      const run = await this.#server.run(id);
      if (this.#watched !== id || !run) return;
      this._run = run;
      if (run.status !== 'running' && run.status !== 'enqueued') return void this.#load();
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  get #isAtWork() {
    return this._isBusy || this._run?.status === 'running' || this._run?.status === 'enqueued';
  }

  override render() {
    return html`
      ${this._run ? html`<ibis-merge-run .run=${this._run}></ibis-merge-run>` : nothing}
      <uui-box headline-variant="h2" headline=${this.#term('proposals')}>
        <p>${this.#term('proposalsIntro')}</p>
        ${this._proposals?.length === 0 ? html`<p role="status">${this.#term('noProposals')}</p>` : nothing}
        <ul>
          ${repeat(this._proposals ?? [], ({ term }) => term.id, (proposal) => this.#renderProposal(proposal))}
        </ul>
      </uui-box>
      <uui-box headline-variant="h2" headline=${this.#term('mergeTwo')}>
        <p>${this.#term('mergeIntro')}</p>
        ${this._merging && !this.#isProposed(this._merging)
          ? html`<p><strong>${this._merging.label}</strong></p>${this.#renderTarget(this._merging)}`
          : html`<ibis-term-search
              everywhere
              .label=${this.#term('from')}
              ?disabled=${this.#isAtWork}
              @choose=${(event: CustomEvent<Term>) => (this._merging = event.detail)}></ibis-term-search>`}
      </uui-box>
    `;
  }

  #isProposed(term: Term) {
    return !!this._proposals?.some((proposal) => proposal.term.id === term.id);
  }

  #renderProposal(proposal: Proposal) {
    const { term } = proposal;
    return html`
      <li>
        <ibis-proposal
          .proposal=${proposal}
          ?disabled=${this.#isAtWork}
          @accept=${() => void this.#accept(term)}
          @merge=${() => (this._merging = this._merging?.id === term.id ? undefined : term)}
          @refuse=${() => void this.#refuse(term)}></ibis-proposal>
        ${this._merging?.id === term.id ? this.#renderTarget(term) : nothing}
      </li>
    `;
  }

  #renderTarget(from: Term) {
    return html`
      <ibis-term-search
        everywhere
        .label=${this.#term('into', from.label)}
        .exclude=${[from.id]}
        @choose=${(event: CustomEvent<Term>) => void this.#merge(from, event.detail)}></ibis-term-search>
    `;
  }

  static override readonly styles = css`
    :host {
      display: grid;
      gap: var(--uui-size-layout-1);
      padding: var(--uui-size-layout-1);
    }

    p {
      margin-block-start: 0;
      max-inline-size: 45rem;
    }

    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li {
      padding-block: var(--uui-size-space-3);
      border-block-start: 1px solid var(--uui-color-border);
    }
  `;
}

export default IbisTermsDashboardElement;

declare global {
  interface HTMLElementTagNameMap {
    'ibis-terms-dashboard': IbisTermsDashboardElement;
  }
}
