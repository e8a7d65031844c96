import dateRange from '../date-range/texts/fr.js';
import wordLimit from '../word-limit/texts/fr.js';
import policyAreas from '../policy-areas/texts/fr.js';

/** One line per editor. */
export default {
  ibisDateRange: dateRange,
  ibisWordLimit: wordLimit,
  ibisPolicyAreas: policyAreas,
};
