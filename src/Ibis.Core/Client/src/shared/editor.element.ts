import { property } from '@umbraco-cms/backoffice/external/lit';
import { UmbChangeEvent } from '@umbraco-cms/backoffice/event';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_VALIDATION_EMPTY_LOCALIZATION_KEY, UmbFormControlMixin } from '@umbraco-cms/backoffice/validation';
import type { UmbPropertyEditorConfigCollection, UmbPropertyEditorUiElement } from '@umbraco-cms/backoffice/property-editor';

/** What the back office gives every property editor, and takes back. */
export abstract class IbisEditorElement<Value extends object>
  extends UmbFormControlMixin<object | undefined, typeof UmbLitElement, undefined>(UmbLitElement, undefined)
  implements UmbPropertyEditorUiElement
{
  @property({ type: Boolean, reflect: true }) readonly = false;
  @property({ type: Boolean }) mandatory = false;
  @property({ type: String }) mandatoryMessage = UMB_VALIDATION_EMPTY_LOCALIZATION_KEY;
  @property({ type: String }) name?: string;
  @property({ attribute: false }) config?: UmbPropertyEditorConfigCollection;

  constructor() {
    super();
    this.addValidator(
      'valueMissing',
      () => this.mandatoryMessage,
      () => this.mandatory && !this.readonly && this.entered === undefined,
    );
  }

  /** The value; undefined where nothing was entered, or where something else is stored that this editor cannot show. */
  protected get entered(): Value | undefined {
    const value = this.value;
    return value && typeof value === 'object' && !Array.isArray(value) ? (value as Value) : undefined;
  }

  protected change(value: Value | undefined) {
    this.value = value;
    this.dispatchEvent(new UmbChangeEvent());
  }

  protected setting<T>(alias: string): T | undefined {
    return this.config?.getValueByAlias<T>(alias) ?? undefined;
  }

  /** A term of this editor's own words; see the folder texts. */
  protected abstract term(key: string, ...args: Array<unknown>): string;

  /** Refuses the value with a term while the check says so. */
  protected refuse(key: string, isWrong: () => boolean, ...args: Array<() => unknown>) {
    this.addValidator(
      'customError',
      () => this.term(key, ...args.map((arg) => arg())),
      () => !this.readonly && isWrong(),
    );
  }
}
