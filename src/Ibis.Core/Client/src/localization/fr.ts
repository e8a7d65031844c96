import dateRange from '../date-range/texts/fr.js';

/** One line per editor. */
export default {
  ibisDateRange: dateRange,
};
