import { manifests as dateRange } from './date-range/manifests.js';
import { manifests as localization } from './localization/manifests.js';
import { manifests as people } from './people/manifests.js';
import { manifests as rights } from './rights/manifests.js';
import { manifests as wordLimit } from './word-limit/manifests.js';
import { manifests as policyAreas } from './policy-areas/manifests.js';
import { manifests as tags } from './tags/manifests.js';
import { manifests as place } from './place/manifests.js';
import { manifests as terms } from './proposals/manifests.js';

/** What Umbraco registers of this package. One line per editor. */
export const manifests: Array<UmbExtensionManifest> = [
  ...localization,
  ...dateRange,
  ...people,
  ...rights,
  ...wordLimit,
  ...policyAreas,
  ...tags,
  ...place,
  ...terms,
];
