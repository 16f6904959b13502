/** The author's own wording, in Liquid. The language is loaded only for a policy that has templates. */
import type { Liquid } from 'liquidjs';
import { neutralise } from '#domain/neutralise.ts';
import type { Policy } from '#domain/policy.ts';
import type { Problem } from '#domain/run-report.ts';
import { scopeOf } from '#policy/facts.ts';
import { code, enumerate } from '#report/text/markdown.ts';
import { templateScope } from './template-scope.ts';
import { renderShipped, type TemplateRequest, type Templates, shippedTemplates } from './templates.ts';

/** Stands for the mentions while a template is rendered. A private character: no text of others can hold it (`neutralise`). */
const MENTIONS = '\uE000';
const MOST_CHARACTERS = 20_000;
/** Tags that read files. */
const FILE_TAGS = ['include', 'render', 'layout', 'block'] as const;

/**
 * The templates of a policy. One that fails is reported to `failed`, and the shipped wording (or the reason) takes its place: a
 * comment is never lost to its template.
 */
export function loadTemplates(policy: Policy, failed: (problem: Problem) => void): Promise<Templates> {
  if (policy.templates.size === 0) return Promise.resolve(shippedTemplates);
  return import('liquidjs').then((language) => templatesIn(policy, strict(language.Liquid), failed));
}

function strict(Language: typeof Liquid): Liquid {
  const liquid = new Language({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    parseLimit: 100_000,
    renderLimit: 2000,
    memoryLimit: 1_000_000,
    templates: {},
    // Joined in a list, what is absent prints as nothing.
    outputEscape: (value: unknown) => (value === MENTIONS ? MENTIONS : neutralise([value].join())),
  });
  for (const tag of FILE_TAGS) delete liquid.tags[tag];
  return liquid;
}

function templatesIn(policy: Policy, liquid: Liquid, failed: (problem: Problem) => void): Templates {
  const known = [...scopeOf(policy).keys()];
  return {
    render: (request) => {
      const source = request.template === null ? undefined : policy.templates.get(request.template);
      if (source === undefined) return renderShipped(request);
      try {
        return finish(String(liquid.parseAndRenderSync(source, templateScope(request, MENTIONS, known))), request);
      } catch (error) {
        failed(problemOf(request, error));
        return renderShipped(request);
      }
    },
  };
}

function problemOf(request: TemplateRequest, error: unknown): Problem {
  const what = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return {
    code: 'template-failed',
    message: `The template ${request.template ?? ''} could not be used: ${what ?? ''}. The shipped wording was said instead.`,
    remedy: `Correct templates.${request.template ?? ''} in the policy, or take it out.`,
  };
}

/** Puts in whom it mentions, each once, and makes sure that it mentions nobody else and leaves nothing open. */
function finish(rendered: string, request: TemplateRequest): string {
  if (rendered.length > MOST_CHARACTERS) throw new Error(`it is ${rendered.length} characters long`);
  if (rendered.split('\n').filter((line) => /^\s*(?:```|~~~)/.test(line)).length % 2 === 1)
    throw new Error('it leaves a code fence open');
  const [before = '', ...after] = defuse(rendered).split(MENTIONS);
  const { mentions, people } = request;
  const live = enumerate(mentions.map(people.name));
  if (after.length === 0) return live === '' ? before.trim() : `${live}, ${before.trim()}`;
  const again = enumerate(mentions.map((login) => code(login)));
  return `${before}${live}${after.join(again)}`.trim();
}

/** Mentions, their entities and HTML comments in the author's own text. */
function defuse(text: string): string {
  return text
    .replaceAll(/@(?=[A-Za-z0-9])/g, '@\u200B')
    .replaceAll(/&(?=#0*64;|#x0*40;|commat;)/gi, '&amp;')
    .replaceAll('<!--', '&lt;!--');
}
