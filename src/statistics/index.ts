export { spanOf, USUAL } from './span.ts';
export { isAccount, statisticsOf } from './statistics.ts';
export { weekOf } from './weeks.ts';
