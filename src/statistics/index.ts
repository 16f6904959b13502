export { spanOf, USUAL } from './span.ts';
export { isSummary, statisticsOf } from './statistics.ts';
export { weekOf } from './weeks.ts';
