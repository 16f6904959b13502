import type { Statistics } from '#domain/results/statistics.ts';
import type { PrintOptions } from '#report/text/terminal.ts';

/** A way to write down a report; `color` is for a terminal alone. */
export interface Format {
  readonly render: (statistics: Statistics, options: PrintOptions) => string;
}
