import { css, html } from '@umbraco-cms/backoffice/external/lit';

/** A part of an editor with its name above it. The part has the name itself, too, for screen readers. */
export function field(label: string, part: unknown) {
  return html`
    <div class="field">
      <span aria-hidden="true">${label}</span>
      ${part}
    </div>
  `;
}

export const fieldStyles = css`
  .field {
    display: grid;
    gap: var(--uui-size-space-1);
  }

  .field > span {
    font-size: var(--uui-type-small-size);
  }
`;
