export { renderPage } from './html.ts';
export { reportOf } from './json.ts';
export { renderReport } from './markdown.ts';
export { printReport } from './terminal.ts';
