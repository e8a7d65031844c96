import { css, customElement, html, nothing, property, repeat } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { SyncChange, SyncItem, SyncProblem, SyncResult } from './schema-sync.server.data-source.js';

const changes: Array<SyncChange> = ['Create', 'Update', 'Delete', 'NoChange', 'Fail'];

/** What a run has changed, or would change: counts, problems, and the differences of each item. */
@customElement('ibis-schema-sync-result')
export class IbisSchemaSyncResultElement extends UmbLitElement {
  @property({ attribute: false }) result: SyncResult | undefined;

  override render() {
    if (!this.result) return nothing;
    const { counts, items, problems, warnings, note } = this.result;
    return html`
      <dl>
        ${changes.map(
          (change) => html`
            <div>
              <dt>${this.localize.term(`ibisSync_${change}`)}</dt>
              <dd>${counts[change] ?? 0}</dd>
            </div>
          `,
        )}
      </dl>
      ${note ? html`<p>${note}</p>` : nothing} ${this.#renderProblems('ibisSync_problems', problems)}
      ${this.#renderProblems('ibisSync_warnings', warnings)}
      ${repeat(items, (item) => item.file, (item) => this.#renderItem(item))}
    `;
  }

  #renderProblems(headline: string, problems: Array<SyncProblem>) {
    if (problems.length === 0) return nothing;
    return html`
      <h4>${this.localize.term(headline)}</h4>
      <ul>
        ${problems.map(
          ({ file, line, wrong, remedy }) => html`
            <li>
              <code dir="ltr">${file}${line > 0 ? `:${line}` : ''}</code>
              <span>${wrong}; ${remedy}</span>
            </li>
          `,
        )}
      </ul>
    `;
  }

  #renderItem({ kind, name, change, differences, file }: SyncItem) {
    const headline = html`
      <uui-tag look="secondary">${this.localize.term(`ibisSync_${change}`)}</uui-tag>
      <strong>${name}</strong>
      <span>${kind}</span>
    `;
    if (differences.length === 0) return html`<div class="item">${headline} <code dir="ltr">${file}</code></div>`;
    return html`
      <details class="item">
        <summary>${headline}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">${this.localize.term('ibisSync_place')}</th>
              <th scope="col">${this.localize.term('ibisSync_old')}</th>
              <th scope="col">${this.localize.term('ibisSync_new')}</th>
            </tr>
          </thead>
          <tbody>
            ${differences.map(
              (difference) => html`
                <tr>
                  <th scope="row"><code dir="ltr">${difference.path}</code></th>
                  <td dir="auto"><del>${difference.old}</del></td>
                  <td dir="auto"><ins>${difference.new}</ins></td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </details>
    `;
  }

  static override readonly styles = css`
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: var(--uui-size-space-6);
      margin-block: var(--uui-size-space-4);
    }

    dt {
      color: var(--uui-color-text-alt);
    }

    dd {
      font-size: var(--uui-type-h3-size);
      font-weight: 700;
      margin: 0;
    }

    ul {
      display: grid;
      gap: var(--uui-size-space-3);
      padding-inline-start: var(--uui-size-space-5);
    }

    code {
      overflow-wrap: anywhere;
    }

    .item {
      border-block-start: 1px solid var(--uui-color-border);
      padding-block: var(--uui-size-space-3);
    }

    summary {
      cursor: pointer;
    }

    table {
      border-collapse: collapse;
      inline-size: 100%;
      margin-block-start: var(--uui-size-space-3);
      table-layout: fixed;
    }

    th,
    td {
      overflow-wrap: anywhere;
      padding: var(--uui-size-space-2);
      text-align: start;
      vertical-align: top;
      white-space: pre-wrap;
    }

    thead th {
      border-block-end: 1px solid var(--uui-color-border);
    }

    del {
      background: color-mix(in srgb, var(--uui-color-danger) 12%, transparent);
      text-decoration: none;
    }

    ins {
      background: color-mix(in srgb, var(--uui-color-positive) 16%, transparent);
      text-decoration: none;
    }
  `;
}
