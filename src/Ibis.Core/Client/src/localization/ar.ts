import dateRange from '../date-range/texts/ar.js';

/** One line per editor. */
export default {
  ibisDateRange: dateRange,
};
