import { umbLocalizationRegistry } from '@umbraco-cms/backoffice/localization';

/** Says on the page in which language the client speaks: screen readers, fonts and hyphenation go by it. */
export function keepDocumentLanguage(): void {
  umbLocalizationRegistry.currentLanguage.subscribe((language) => {
    if (language) document.documentElement.lang = language;
  });
}
