import dateRange from '../date-range/texts/es.js';
import wordLimit from '../word-limit/texts/es.js';
import policyAreas from '../policy-areas/texts/es.js';

/** One line per editor. */
export default {
  ibisDateRange: dateRange,
  ibisWordLimit: wordLimit,
  ibisPolicyAreas: policyAreas,
};
