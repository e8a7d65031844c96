import dateRange from '../date-range/texts/fr.js';
import wordLimit from '../word-limit/texts/fr.js';

/** One line per editor. */
export default {
  ibisDateRange: dateRange,
  ibisWordLimit: wordLimit,
};
