import { css, customElement, html, nothing, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { umbConfirmModal } from '@umbraco-cms/backoffice/modal';
import { SchemaSyncServerDataSource, type SyncAction, type SyncRun } from './schema-sync.server.data-source.js';
import './schema-sync-result.element.js';

const actions: Array<{ action: SyncAction; look: 'primary' | 'secondary' }> = [
  { action: 'Report', look: 'primary' },
  { action: 'Import', look: 'secondary' },
  { action: 'Export', look: 'secondary' },
];

/** How often a run at work is asked about, in milliseconds. */
const pause = 700;

/** Reports, imports and exports over the uSync files, with what each changed. */
@customElement('ibis-schema-sync-dashboard')
export class IbisSchemaSyncDashboardElement extends UmbLitElement {
  readonly #server = new SchemaSyncServerDataSource(this);
  #watched: string | undefined;

  @state() private _run: SyncRun | undefined;
  @state() private _isStarting = false;

  override connectedCallback() {
    super.connectedCallback();
    void this.#showLatest();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#watched = undefined;
  }

  /** Also a run that somebody else has started, or that was started before this page was opened. */
  async #showLatest() {
    const [latest] = await this.#server.history();
    if (latest) {
      await this.#watch(latest.id);
    }
  }

  async #start(action: SyncAction) {
    if (action === 'Import') {
      const confirmed = umbConfirmModal(this, {
        headline: this.localize.term('ibisSync_importHeadline'),
        content: this.localize.term('ibisSync_importQuestion'),
        confirmLabel: this.localize.term('ibisSync_Import'),
      }).then(
        () => true,
        () => false,
      );
      if (!(await confirmed)) return;
    }
    this._isStarting = true;
    const id = await this.#server.start(action);
    this._isStarting = false;
    if (id) {
      await this.#watch(id);
    } else {
      await this.#showLatest();
    }
  }

  async #watch(id: string) {
    this.#watched = id;
    while (this.#watched === id) {
      const run = await this.#server.run(id);
      if (this.#watched !== id || !run) return;
      this._run = run;
      if (run.status !== 'Running') return;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  override render() {
    const isBusy = this._isStarting || this._run?.status === 'Running';
    return html`
      <uui-box headline-variant="h2" headline=${this.localize.term('ibisSync_headline')}>
        <p>${this.localize.term('ibisSync_intro')}</p>
        <div class="actions">
          ${actions.map(
            ({ action, look }) => html`
              <uui-button
                look=${look}
                label=${this.localize.term(`ibisSync_${action}`)}
                ?disabled=${isBusy}
                @click=${() => this.#start(action)}></uui-button>
              <span>${this.localize.term(`ibisSync_${action}Help`)}</span>
            `,
          )}
        </div>
      </uui-box>
      ${this._run ? this.#renderRun(this._run) : nothing}
    `;
  }

  #renderRun(run: SyncRun) {
    const action = this.localize.term(`ibisSync_${run.request.action}`);
    const started = this.localize.date(run.started, { dateStyle: 'medium', timeStyle: 'short' });
    return html`
      <uui-box headline-variant="h2" headline=${`${action}, ${started}`}>
        <div role="status" aria-live="polite">${run.status === 'Running' ? nothing : this.#renderStatus(run)}</div>
        ${run.status === 'Running' ? this.#renderProgress(run) : nothing}
        ${run.result ? html`<ibis-schema-sync-result .result=${run.result}></ibis-schema-sync-result>` : nothing}
      </uui-box>
    `;
  }

  #renderStatus(run: SyncRun) {
    const color = run.status === 'Succeeded' ? 'positive' : run.status === 'Canceled' ? 'warning' : 'danger';
    return html`<uui-tag color=${color}>${this.localize.term(`ibisSync_${run.status}`)}</uui-tag>`;
  }

  #renderProgress(run: SyncRun) {
    const share = run.total > 0 ? Math.round((100 * run.done) / run.total) : 0;
    return html`
      <p>${this.localize.term('ibisSync_progress', run.done, run.total || '…', run.kind ?? '')}</p>
      <uui-progress-bar progress=${share} aria-hidden="true"></uui-progress-bar>
      <uui-button
        class="cancel"
        look="outline"
        label=${this.localize.term('general_cancel')}
        @click=${() => this.#server.cancel(run.id)}></uui-button>
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
      max-inline-size: 70ch;
    }

    .actions {
      align-items: center;
      display: grid;
      gap: var(--uui-size-space-3) var(--uui-size-space-5);
      grid-template-columns: max-content 1fr;
    }

    .cancel {
      margin-block-start: var(--uui-size-space-4);
    }
  `;
}

export { IbisSchemaSyncDashboardElement as element };
