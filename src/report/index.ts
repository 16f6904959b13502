/** Results → text. Pure, but for `loadTemplates`, which loads the template language when a policy has templates. */
export { renderComment } from './comment.ts';
export { renderFirst } from './first.ts';
export { renderStatus } from './status.ts';
export { shippedTemplates, SHIPPED_TEMPLATES, type TemplateRequest, type Templates } from './templates.ts';
