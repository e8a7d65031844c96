const languages = {
  en: { name: 'English', js: () => import('./en.js') },
  fr: { name: 'French', js: () => import('./fr.js') },
  es: { name: 'Spanish', js: () => import('./es.js') },
  ar: { name: 'Arabic', direction: 'rtl', js: () => import('./ar.js') },
} as const;

export const manifests: Array<UmbExtensionManifest> = Object.entries(languages).map(([culture, { name, js, ...rest }]) => ({
  type: 'localization',
  alias: `Ibis.Localization.${culture}`,
  name: `IBIS: ${name}`,
  js,
  meta: { culture, ...rest },
}));
