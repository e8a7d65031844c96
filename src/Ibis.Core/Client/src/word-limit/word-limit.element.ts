import { css, customElement, html, nothing, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbPropertyEditorConfigCollection } from '@umbraco-cms/backoffice/property-editor';
import type { PropertyValues } from '@umbraco-cms/backoffice/external/lit';
import type { UmbInputTiptapElement } from '@umbraco-cms/backoffice/tiptap';
import type { UUITextareaElement } from '@umbraco-cms/backoffice/external/uui';
import { IbisEditorElement } from '../shared/editor.element.js';
import { countWords, textOf } from './word-count.js';

type LimitedText = { text?: string; markup?: string };

const formats = ['Bold', 'Italic', 'BulletList', 'OrderedList', 'Link'];

const richText = new UmbPropertyEditorConfigCollection([
  { alias: 'extensions', value: formats.map((format) => `Umb.Tiptap.${format}`) },
  {
    alias: 'toolbar',
    value: [[['Bold', 'Italic'], ['BulletList', 'OrderedList'], ['Link', 'Unlink']].map((group) => group.map((tool) => `Umb.Tiptap.Toolbar.${tool}`))],
  },
]);

/** A text that says while it is written how many words it has. One that is too long is kept, and not published. */
@customElement('ibis-word-limit')
export class IbisWordLimitElement extends IbisEditorElement<LimitedText> {
  @state() private _isReady = false;
  #asked = false;

  constructor() {
    super();
    this.refuse('tooShort', () => this.#words > 0 && this.#words < this.#least, () => this.#words, () => this.#least);
    this.refuse('tooLong', () => this.#words > this.#most, () => this.#words, () => this.#most);
  }

  get #isRich() {
    return this.setting<boolean>('rich') === true;
  }

  get #least() {
    return Number(this.setting('least')) || 0;
  }

  get #most() {
    return Number(this.setting('most')) || Infinity;
  }

  get #words() {
    const { text, markup } = this.entered ?? {};
    return countWords(markup === undefined ? (text ?? '') : textOf(markup));
  }

  protected override term(key: string, ...args: Array<unknown>) {
    return this.localize.term(`ibisWordLimit_${key}`, ...args);
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    if (this.#isRich && !this.#asked) void this.#loadRichText();
    const field = this.shadowRoot?.querySelector('uui-textarea');
    if (field) this.addFormControlElement(field);
  }

  // Umbraco's rich text is heavy, and most fields are plain.
  async #loadRichText() {
    this.#asked = true;
    await import('@umbraco-cms/backoffice/tiptap');
    this._isReady = true;
  }

  override focus() {
    this.shadowRoot?.querySelector<HTMLElement>('uui-textarea, umb-input-tiptap')?.focus();
  }

  #write(value: LimitedText) {
    const isEmpty = !(value.markup === undefined ? value.text : textOf(value.markup))?.trim();
    this.change(isEmpty ? undefined : value);
  }

  override render() {
    return html`
      ${this.#isRich ? this.#renderRich() : this.#renderPlain()} ${this.#renderCount()}
    `;
  }

  #renderPlain() {
    const { text, markup } = this.entered ?? {};
    return html`
      <uui-textarea
        .label=${this.localize.term('general_fieldFor', [this.name])}
        .value=${text ?? (markup ? textOf(markup).trim() : '')}
        .autoHeight=${true}
        dir="auto"
        ?readonly=${this.readonly}
        @input=${(event: Event) => this.#write({ text: (event.target as UUITextareaElement).value.toString() })}></uui-textarea>
    `;
  }

  #renderRich() {
    if (!this._isReady) return html`<uui-loader></uui-loader>`;
    const { text, markup } = this.entered ?? {};
    return html`
      <umb-input-tiptap
        .configuration=${richText}
        .label=${this.name ?? ''}
        .value=${markup ?? paragraphs(text ?? '')}
        ?readonly=${this.readonly}
        @change=${(event: Event) => this.#write({ markup: (event.target as UmbInputTiptapElement).value })}></umb-input-tiptap>
    `;
  }

  #renderCount() {
    const words = this.#words;
    const isWrong = words > this.#most || (words > 0 && words < this.#least);
    return html`
      <p id="count" ?data-wrong=${isWrong}>
        <span>${this.#sentence(words)}</span>
        ${isWrong ? html`<uui-icon name="alert" aria-hidden="true"></uui-icon>` : nothing}
      </p>
      <p class="heard" role="status">${this.#announced(words)}</p>
    `;
  }

  #sentence(words: number) {
    const number = (value: number) => this.localize.number(value);
    if (words > this.#most) return this.term('over', number(words), number(words - this.#most));
    if (this.#most < Infinity && this.#least) return this.term('between', number(words), number(this.#least), number(this.#most));
    if (this.#most < Infinity) return this.term('upTo', number(words), number(this.#most));
    return this.#least ? this.term('atLeast', number(words), number(this.#least)) : this.term('words', number(words));
  }

  /** For screen readers: not every word, only near the limit and beyond it. */
  #announced(words: number) {
    const left = this.#most - words;
    if (this.readonly || left > 10) return '';
    return left < 0 ? this.#sentence(words) : this.term('left', this.localize.number(left));
  }

  static override readonly styles = css`
    uui-textarea {
      inline-size: 100%;
    }

    umb-input-tiptap {
      --umb-rte-min-height: 8rem;
    }

    #count {
      color: var(--uui-color-text-alt);
      margin-block: var(--uui-size-space-1) 0;
    }

    #count[data-wrong] {
      padding-inline-start: var(--uui-size-space-2);
      border-inline-start: 3px solid var(--uui-color-invalid-standalone);
      color: var(--uui-color-text);
      font-weight: 700;
    }

    .heard {
      block-size: 1px;
      clip-path: inset(50%);
      inline-size: 1px;
      margin: 0;
      overflow: hidden;
      position: absolute;
      white-space: nowrap;
    }
  `;
}

function paragraphs(text: string) {
  const line = document.createElement('p');
  return text
    .split('\n')
    .filter((part) => part.trim())
    .map((part) => {
      line.textContent = part;
      return line.outerHTML;
    })
    .join('');
}

export default IbisWordLimitElement;

declare global {
  interface HTMLElementTagNameMap {
    'ibis-word-limit': IbisWordLimitElement;
  }
}
