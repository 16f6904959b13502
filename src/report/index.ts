/** Results → text. Pure, but for `loadTemplates`, which loads the template language when a policy has templates. */
export { type Annotation, toAnnotations } from './run/annotations.ts';
export { printCases, printTested, type Tested } from './cases.ts';
export { renderComment } from './comment/comment.ts';
export { countDiagnostics, printDiagnostics, type PrintOptions, toJson } from './diagnostics.ts';
export { renderEffect, renderFirst } from './comment/effect.ts';
export { loadTemplates } from './comment/liquid.ts';
export { renderStatus } from './comment/status.ts';
export { renderSummary } from './run/summary.ts';
export { shippedTemplates, type TemplateRequest, type Templates } from './comment/templates.ts';
export { describeRule, printTrace } from './trace.ts';
