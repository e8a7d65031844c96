import { css } from '@umbraco-cms/backoffice/external/lit';

/** A text field with a list of what it found below. */
export const comboboxStyles = css`
  :host {
    display: block;
    position: relative;
    max-inline-size: 40rem;
  }

  input {
    box-sizing: border-box;
    inline-size: 100%;
    block-size: var(--uui-size-11);
    padding-inline: var(--uui-size-space-3);
    border: 1px solid var(--uui-color-border-emphasis);
    border-radius: var(--uui-border-radius);
    background: var(--uui-color-surface);
    color: var(--uui-color-text);
    font: inherit;
  }

  input:focus {
    outline: 2px solid var(--uui-color-focus);
  }

  input::placeholder {
    color: inherit;
    opacity: 0.75;
  }

  ul[role='listbox'] {
    position: absolute;
    z-index: 10;
    inset-inline: 0;
    max-block-size: 20rem;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    border: 1px solid var(--uui-color-border);
    border-radius: var(--uui-border-radius);
    background: var(--uui-color-surface);
    color: var(--uui-color-text);
    box-shadow: var(--uui-shadow-depth-3);
    list-style: none;
  }

  ul[hidden] {
    display: none;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--uui-size-space-2);
    padding: var(--uui-size-space-2) var(--uui-size-space-3);
    cursor: pointer;
  }

  li[aria-selected='true'] {
    outline: 2px solid var(--uui-color-focus);
    outline-offset: -2px;
  }

  li:hover,
  li[aria-selected='true'] {
    background: var(--uui-color-surface-emphasis);
  }

  .also,
  .status {
    font-size: var(--uui-type-small-size);
  }

  .status {
    margin: 0;
  }
`;
