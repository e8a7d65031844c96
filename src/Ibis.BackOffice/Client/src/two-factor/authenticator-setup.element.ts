import { UmbMfaProviderDefaultElement } from '@umbraco-cms/backoffice/current-user';
import { css, customElement, html } from '@umbraco-cms/backoffice/external/lit';
import { toBase32 } from './base32.js';

/** Umbraco's set-up of a second step, with the key in letters too: for her who has no camera, or cannot see the picture. */
@customElement('ibis-authenticator-setup')
export class IbisAuthenticatorSetupElement extends UmbMfaProviderDefaultElement {
  override render() {
    if (this._loading) return super.render();
    return html`
      <uui-form>
        <form id="authForm" @submit=${this.submit} novalidate>
          <umb-body-layout headline=${this.localize.term('ibisTwoFactor_name')}>
            <uui-box headline-variant="h4" headline=${this.localize.term('member_2fa')}>${this.#renderKey()} ${this.#renderCode()}</uui-box>
            <div slot="actions">
              <uui-button
                type="button"
                look="secondary"
                label=${this.localize.term('general_close')}
                @click=${this.close}></uui-button>
              <uui-button
                type="submit"
                look="primary"
                .state=${this._buttonState}
                label=${this.localize.term('general_submit')}></uui-button>
            </div>
          </umb-body-layout>
        </form>
      </uui-form>
    `;
  }

  #renderKey() {
    const name = this.localize.term('ibisTwoFactor_name');
    const groups = toBase32(this._secret).match(/.{1,4}/g) ?? [];
    return html`
      <p>${this.localize.term('user_2faQrCodeDescription')}</p>
      <img id="qrCode" src=${this._qrCodeSetupImageUrl} alt=${this.localize.term('user_2faQrCodeAlt', name)} />
      <p>${this.localize.term('ibisTwoFactor_keyDescription')}</p>
      <code dir="ltr">${groups.map((group) => html`<span>${group}</span><wbr />`)}</code>
    `;
  }

  #renderCode() {
    return html`
      <uui-form-layout-item>
        <uui-label for="code" slot="label" required>${this.localize.term('user_2faCodeInput')}</uui-label>
        <uui-input
          id="code"
          name="code"
          type="text"
          inputmode="numeric"
          autocomplete="one-time-code"
          required
          required-message=${this.localize.term('general_required')}
          label=${this.localize.term('user_2faCodeInputHelp')}
          placeholder=${this.localize.term('user_2faCodeInputHelp')}></uui-input>
      </uui-form-layout-item>
    `;
  }

  static override readonly styles = [
    ...UmbMfaProviderDefaultElement.styles,
    css`
      uui-box {
        text-align: center;
      }

      #qrCode {
        max-inline-size: 20rem;
      }

      code {
        display: block;
        font-size: var(--uui-type-h5-size, 1rem);
        user-select: all;
      }

      /* Space that is not copied. */
      code span {
        margin-inline: 0.25em;
      }
    `,
  ];
}

export { IbisAuthenticatorSetupElement as element };
