export { isNight, zonesOf } from './night.ts';
export { spanOf, USUAL, weekOf } from './span.ts';
export { isSummary, statisticsOf } from './statistics.ts';
