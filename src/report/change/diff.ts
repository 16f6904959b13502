/** What a change of a policy does, for a terminal and as Markdown for a pull request. */
export { diffJson } from './json.ts';
export { diffSections, renderDiff } from './markdown.ts';
export { printDiff } from './terminal.ts';
export { verdictOf } from './verdict.ts';
