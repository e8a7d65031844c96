import '../shared/term-select.element.js';
import { css, customElement, html, nothing, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { UMB_APP_LANGUAGE_CONTEXT } from '@umbraco-cms/backoffice/language';
import type { UmbInputMediaElement } from '@umbraco-cms/backoffice/media';
import type { UmbLanguageDetailModel } from '@umbraco-cms/backoffice/language';
import type { UUIInputElement } from '@umbraco-cms/backoffice/external/uui';
import type { IbisTermSelectElement } from '../shared/term-select.element.js';
import { IbisEditorElement } from '../shared/editor.element.js';
import { field, fieldStyles } from '../shared/field.js';

type Rights = {
  media?: string;
  alt?: Record<string, string>;
  credit?: string;
  source?: string;
  licence?: string;
  consent?: string;
};

/** A picture or document, what is to be seen in each language, and whose it is. */
@customElement('ibis-rights')
export class IbisRightsElement extends IbisEditorElement<Rights> {
  @state() private _languages: Array<UmbLanguageDetailModel> = [];

  constructor() {
    super();
    this.refuse('mediaMissing', () => this.entered !== undefined && !this.#rights.media);
    this.refuse('altMissing', () => this.entered !== undefined && !Object.values(this.#rights.alt ?? {}).some((text) => text.trim()));
    this.refuse('creditMissing', () => this.entered !== undefined && !this.#rights.credit?.trim());
    this.consumeContext(UMB_APP_LANGUAGE_CONTEXT, (context) => {
      this.observe(context?.languages, (languages) => (this._languages = languages ?? []));
    });
  }

  get #rights() {
    return this.entered ?? {};
  }

  protected override term(key: string, ...args: Array<unknown>) {
    return this.localize.term(`ibisRights_${key}`, ...args);
  }

  #set(change: Rights) {
    const all = { ...this.#rights, ...change };
    const entries = Object.entries(all).filter(([, part]) => (typeof part === 'string' ? part : part && Object.keys(part).length));
    this.change(entries.length ? Object.fromEntries(entries) : undefined);
  }

  #setAlt(culture: string, text: string) {
    const { [culture]: _, ...others } = this.#rights.alt ?? {};
    this.#set({ alt: text ? { ...others, [culture]: text } : others });
  }

  override render() {
    const { media, alt, credit, source, licence, consent } = this.#rights;
    return html`
      <div class="work" role="group" aria-label=${this.name ?? this.term('label')}>
        <umb-input-media
          .max=${1}
          .selection=${media ? [media] : []}
          ?readonly=${this.readonly}
          @change=${(event: Event) => this.#set({ media: (event.target as UmbInputMediaElement).selection[0] ?? '' })}></umb-input-media>
        <div class="texts">
          ${repeat(
            this._languages,
            (language) => language.unique,
            ({ unique, name }) =>
              this.#renderText(this.term('alt', name), alt?.[unique], (text) => this.#setAlt(unique, text), unique),
          )}
          ${this.#renderText(this.term('credit'), credit, (text) => this.#set({ credit: text }))}
          ${this.#renderText(this.term('source'), source, (text) => this.#set({ source: text }))}
          ${field(
            this.term('licence'),
            html`
              <ibis-term-select
                .label=${this.term('licence')}
                .none=${this.term('noLicence')}
                .vocabulary=${this.setting<string>('licences') ?? ''}
                .value=${licence ?? ''}
                ?readonly=${this.readonly}
                @change=${(event: Event) => this.#set({ licence: (event.target as IbisTermSelectElement).value })}></ibis-term-select>
            `,
          )}
          ${this.setting<boolean>('consentNeeded') || consent
            ? this.#renderText(this.term('consent'), consent, (text) => this.#set({ consent: text }))
            : nothing}
        </div>
      </div>
    `;
  }

  #renderText(label: string, text: string | undefined, changed: (text: string) => void, language?: string) {
    return field(
      label,
      html`
        <uui-input
          .label=${label}
          .value=${text ?? ''}
          dir="auto"
          lang=${language ?? ''}
          ?readonly=${this.readonly}
          @input=${(event: Event) => changed((event.target as UUIInputElement).value.toString())}></uui-input>
      `,
    );
  }

  static override readonly styles = [
    fieldStyles,
    css`
      .work {
        display: grid;
        gap: var(--uui-size-space-5);
        grid-template-columns: minmax(9rem, 12rem) 1fr;
      }

      .texts {
        display: grid;
        gap: var(--uui-size-space-3);
        align-content: start;
      }

      umb-input-media {
        inline-size: 100%;
      }
    `,
  ];
}

export default IbisRightsElement;

declare global {
  interface HTMLElementTagNameMap {
    'ibis-rights': IbisRightsElement;
  }
}
