/** Results → text. Pure, but for `loadTemplates`, which loads the template language when a policy has templates. */
export { type Annotation, toAnnotations } from './annotations.ts';
export { printCases, printTested, type Tested } from './cases.ts';
export { renderComment } from './comment.ts';
export { countDiagnostics, printDiagnostics, type PrintOptions, toJson } from './diagnostics.ts';
export { renderEffect } from './effect.ts';
export { renderFirst } from './first.ts';
export { loadTemplates } from './liquid.ts';
export { renderStatus } from './status.ts';
export { renderSummary } from './summary.ts';
export { shippedTemplates, type TemplateRequest, type Templates } from './templates.ts';
export { describeRule, printTrace } from './trace.ts';
