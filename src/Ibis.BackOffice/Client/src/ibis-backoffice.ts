import { umbExtensionsRegistry } from '@umbraco-cms/backoffice/extension-registry';
import { leaveOutWhatIsAbsent } from './absent/absent.js';
import { manifests as branding } from './branding/manifests.js';
import { manifests as invitation } from './invitation/manifests.js';
import { keepDocumentLanguage } from './language/document-language.js';
import { mirror } from './language/mirroring.js';
import { nameFieldsInWords } from './language/property-names.js';
import { manifests as schemaSync } from './schema-sync/manifests.js';
import { manifests as twoFactor } from './two-factor/manifests.js';
import { manifests as welcome } from './welcome/manifests.js';

// Runs before sign-in and for everybody: no secrets here, and what may be seen is decided by conditions.
leaveOutWhatIsAbsent(umbExtensionsRegistry);
keepDocumentLanguage();
mirror();
nameFieldsInWords();
umbExtensionsRegistry.registerMany([...branding, ...invitation, ...schemaSync, ...twoFactor, ...welcome]);
