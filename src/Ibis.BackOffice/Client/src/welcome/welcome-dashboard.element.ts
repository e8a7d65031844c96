import { css, customElement, html, nothing, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { UMB_CURRENT_USER_CONTEXT } from '@umbraco-cms/backoffice/current-user';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { umbExtensionsRegistry } from '@umbraco-cms/backoffice/extension-registry';
import type { ManifestSection } from '@umbraco-cms/backoffice/section';

const explained = ['Content', 'Media', 'Translation', 'Members', 'Users', 'Settings'];

/** The first page after sign-in: the sections that this user may open, and what is in them. */
@customElement('ibis-welcome-dashboard')
export class IbisWelcomeDashboardElement extends UmbLitElement {
  @state() private _allowed: Array<string> = [];
  @state() private _sections: Array<ManifestSection> = [];

  constructor() {
    super();
    this.consumeContext(UMB_CURRENT_USER_CONTEXT, (user) => {
      this.observe(user?.allowedSections, (allowed) => (this._allowed = allowed ?? []), 'allowed');
    });
    this.observe(umbExtensionsRegistry.byType('section'), (sections) => {
      this._sections = sections as Array<ManifestSection>;
    });
  }

  override render() {
    const sections = explained
      .map((name) => this._sections.find((section) => section.alias === `Umb.Section.${name}`))
      .filter((section) => section !== undefined)
      .filter((section) => this._allowed.includes(section.alias));
    return html`
      <uui-box headline-variant="h2" headline=${this.localize.term('ibisWelcome_headline')}>
        <p>${this.localize.term('ibisWelcome_intro')}</p>
        <ul>
          ${repeat(sections, (section) => section.alias, (section) => this.#renderSection(section))}
        </ul>
      </uui-box>
    `;
  }

  #renderSection(section: ManifestSection) {
    const { label, pathname } = section.meta;
    const name = section.alias.slice('Umb.Section.'.length).toLowerCase();
    return html`
      <li>
        <a href="section/${pathname}">${label ? this.localize.string(label) : nothing}</a>
        <span>${this.localize.term(`ibisWelcome_${name}`)}</span>
      </li>
    `;
  }

  static override readonly styles = css`
    :host {
      display: block;
      padding: var(--uui-size-layout-1);
    }

    p {
      margin-block-start: 0;
    }

    ul {
      display: grid;
      gap: var(--uui-size-space-4);
      list-style: none;
      margin: 0;
      padding: 0;
    }

    li {
      display: grid;
      gap: var(--uui-size-space-1);
    }

    a {
      color: var(--uui-color-interactive);
      font-weight: 700;
      justify-self: start;
    }

    a:hover {
      color: var(--uui-color-interactive-emphasis);
    }
  `;
}

export default IbisWelcomeDashboardElement;

declare global {
  interface HTMLElementTagNameMap {
    'ibis-welcome-dashboard': IbisWelcomeDashboardElement;
  }
}
