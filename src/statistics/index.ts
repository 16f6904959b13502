export { statisticsOf } from './statistics.ts';
