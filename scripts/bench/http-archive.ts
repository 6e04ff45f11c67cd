/**
 * The median inner page that HTTP Archive measured on phones in July 2025, in KB on the wire: the year's Web Almanac, chapter
 * Page Weight, figures "Median mobile page weight by content type", "Median inner page weight over time" and "Median number of
 * requests by content type and page type" (the last over all devices). https://almanac.httparchive.org/en/2025/page-weight
 */
export const httpArchiveMedian = {
  html: 20,
  css: 80,
  fonts: 119,
  script: 660,
  images: 354,
  all: 1_769,
  requests: 71,
} as const;
