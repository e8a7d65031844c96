import dateRange from '../date-range/texts/es.js';

/** One line per editor. */
export default {
  ibisDateRange: dateRange,
};
