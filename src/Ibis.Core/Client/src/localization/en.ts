import dateRange from '../date-range/texts/en.js';
import wordLimit from '../word-limit/texts/en.js';
import policyAreas from '../policy-areas/texts/en.js';

/** One line per editor. */
export default {
  ibisDateRange: dateRange,
  ibisWordLimit: wordLimit,
  ibisPolicyAreas: policyAreas,
};
