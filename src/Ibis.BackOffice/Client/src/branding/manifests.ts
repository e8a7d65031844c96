const languages = {
  en: () => import('./en.js'),
  fr: () => import('./fr.js'),
  es: () => import('./es.js'),
  ar: () => import('./ar.js'),
};

/** Texts in which the client calls itself by the name of its maker. Those of the lowest weight count. */
export const manifests: Array<UmbExtensionManifest> = Object.entries(languages).map(([culture, js]) => ({
  type: 'localization',
  alias: `Ibis.Branding.${culture}`,
  name: `IBIS texts (${culture})`,
  weight: 10,
  meta: { culture, ...(culture === 'ar' ? { direction: 'rtl' as const } : {}) },
  js,
}));
