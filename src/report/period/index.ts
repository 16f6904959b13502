export { renderPage } from './formats/html.ts';
export { FORMATS } from './formats/index.ts';
export { reportOf } from './formats/json.ts';
export { renderReport } from './formats/markdown.ts';
export { printReport } from './formats/terminal.ts';
