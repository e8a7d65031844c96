// The server side is SignIn/TwoFactor/AuthenticatorApp.cs. Without an element Umbraco's own setup is shown.
export const manifests: Array<UmbExtensionManifest> = [
	{
		type: 'mfaLoginProvider',
		alias: 'Ibis.MfaLoginProvider.AuthenticatorApp',
		name: 'Authenticator app',
		forProviderName: 'AuthenticatorApp',
		meta: { label: 'Authenticator app' },
	},
];
