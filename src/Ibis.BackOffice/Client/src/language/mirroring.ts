import { css, type CSSResult, type LitElement } from '@umbraco-cms/backoffice/external/lit';

const afterTheEdge = css`
  :host(:dir(rtl)) {
    margin-left: 0;
    margin-right: var(--uui-size-layout-1);
  }
`;

/** What the client's own elements say with left and right, said for languages that are written from right to left. */
const styles: Record<string, CSSResult> = {
  // It measures where its line stands from the left, and takes that for the width of the side that is now the right one.
  'umb-split-panel': css`
    :host(:dir(rtl)) #main {
      grid-template-columns:
        minmax(var(--umb-split-panel-start-min-width), var(--umb-split-panel-initial-position))
        0
        minmax(var(--umb-split-panel-end-min-width), 1fr) !important;
    }

    :host(:dir(rtl)) #divider {
      visibility: hidden;
    }
  `,
  'uui-menu-item': css`
    :host(:dir(rtl)) #menu-item {
      padding-left: 0;
      padding-right: calc(var(--uui-menu-item-indent, 0) * var(--uui-size-4));
    }

    :host(:dir(rtl)) button {
      text-align: right;
    }

    :host(:dir(rtl)) #label-button {
      padding-left: var(--uui-size-space-3);
      padding-right: calc(var(--uui-menu-item-flat-structure) * var(--uui-size-space-3));
    }

    :host(:dir(rtl)) #icon {
      margin-left: var(--uui-size-2);
      margin-right: 0;
    }

    :host(:dir(rtl)) #badge {
      margin-left: 0;
      margin-right: 6px;
    }
  `,
  'uui-symbol-expand': css`
    :host(:dir(rtl):not([open])) svg {
      transform: rotate(90deg);
    }
  `,
  'umb-section-sidebar': css`
    :host(:dir(rtl)) {
      border-left: 1px solid var(--uui-color-border);
      border-right: none;
    }
  `,
  'umb-footer-layout': css`
    :host(:dir(rtl)) #actions {
      margin: 0 auto 0 var(--uui-size-layout-1);
    }
  `,
  'umb-body-layout': css`
    :host(:dir(rtl)) #navigation-slot {
      margin: 0 auto 0 0;
    }
  `,
  'umb-workspace-breadcrumb': afterTheEdge,
  'umb-workspace-variant-menu-breadcrumb': afterTheEdge,
};

/** Takes effect for elements that are made from now on. */
export function mirror(): void {
  for (const [name, style] of Object.entries(styles)) {
    void customElements.whenDefined(name).then((element) => {
      (element as unknown as typeof LitElement).elementStyles.push(style);
    });
  }
}
