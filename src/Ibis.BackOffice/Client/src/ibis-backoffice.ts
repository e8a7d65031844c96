import { umbExtensionsRegistry } from '@umbraco-cms/backoffice/extension-registry';
umbExtensionsRegistry.exclude('Umb.Section.Library');
