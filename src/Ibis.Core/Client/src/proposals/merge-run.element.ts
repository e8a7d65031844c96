import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { MergeRun } from '../terms/proposals.server.data-source.js';

const colors = { enqueued: 'default', running: 'default', success: 'positive', failed: 'danger', stale: 'warning' } as const;

/** How far a merge has come, and what it left for people to publish. */
@customElement('ibis-merge-run')
export class IbisMergeRunElement extends UmbLitElement {
  @property({ attribute: false }) run!: MergeRun;

  #term(key: string, ...args: Array<unknown>) {
    return this.localize.term(`ibisTerms_${key}`, ...args);
  }

  override render() {
    const { status, progress } = this.run;
    const isAtWork = status === 'running' || status === 'enqueued';
    const headline = progress
      ? progress.toLabel
        ? this.#term('merging', progress.fromLabel, progress.toLabel)
        : this.#term('refusing', progress.fromLabel)
      : this.#term('merge');
    const share = progress?.total ? Math.round((100 * progress.done) / progress.total) : 0;
    return html`
      <uui-box headline-variant="h2" headline=${headline}>
        <div role="status" aria-live="polite">
          <uui-tag color=${colors[status]}>${this.#term(status)}</uui-tag>
          ${progress ? this.#term('progress', progress.done, progress.total) : nothing}
        </div>
        ${isAtWork ? html`<uui-progress-bar progress=${share} aria-hidden="true"></uui-progress-bar>` : nothing}
        ${progress?.unpublished.length
          ? html`
              <p>${this.#term('unpublished')}</p>
              <ul>${progress.unpublished.map((name) => html`<li>${name}</li>`)}</ul>
            `
          : nothing}
      </uui-box>
    `;
  }

  static override readonly styles = css`
    p,
    uui-progress-bar {
      margin-block: var(--uui-size-space-3);
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'ibis-merge-run': IbisMergeRunElement;
  }
}
