import dateRange from '../date-range/texts/ar.js';
import wordLimit from '../word-limit/texts/ar.js';
import policyAreas from '../policy-areas/texts/ar.js';

/** One line per editor. */
export default {
  ibisDateRange: dateRange,
  ibisWordLimit: wordLimit,
  ibisPolicyAreas: policyAreas,
};
