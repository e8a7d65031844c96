// The server side is SignIn/TwoFactor/AuthenticatorApp.cs.
export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'mfaLoginProvider',
    alias: 'Ibis.MfaLoginProvider.AuthenticatorApp',
    name: 'Authenticator app',
    forProviderName: 'AuthenticatorApp',
    element: () => import('./authenticator-setup.element.js'),
    meta: { label: 'Authenticator app' },
  },
];
