import dateRange from '../date-range/texts/en.js';

/** One line per editor. */
export default {
  ibisDateRange: dateRange,
};
