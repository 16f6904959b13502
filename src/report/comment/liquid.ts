/** The author's own wording, in Liquid. The language, and a parser of Markdown, are loaded only for a policy that has templates. */
import { enumerate } from '#domain/sentence.ts';
import type { Liquid } from 'liquidjs';
import { neutralise, SLOTS } from '#domain/neutralise.ts';
import type { Policy } from '#domain/policy.ts';
import type { Problem } from '#domain/run-report.ts';
import { MESSAGE_TEMPLATES, type MessageId } from '#domain/template.ts';
import { scopeOf } from '#policy/facts.ts';
import type * as markdownReader from '#policy/template-text.ts';
import { plain } from '#report/text/markdown.ts';
import { draftScope, reminderScope } from './template-scope.ts';
import { noteBelow, renderShipped, type TemplateRequest, type Templates, shippedTemplates } from './templates.ts';

/** Stands for the mentions while a template is rendered. */
const MENTIONS = SLOTS.mentions;
/** Begins and ends what stands for a part of the shipped wording, which is Markdown already. */
const SLOT = SLOTS.part;
/** What stands beside a login and is certainly no part of it. */
const FREE = /^(?:$|[\s*(),:;!?]|\.(?!\w))/;
/** Nobody sees it, and no login has it. */
const APART = '\u200B';
const MOST_CHARACTERS = 20_000;
/** With its parts; a comment that is longer than GitHub takes is said in the shipped words, too. */
const MOST_WITH_PARTS = 45_000;
type Markdown = typeof markdownReader;

/** Tags that read files. */
const FILE_TAGS = ['include', 'render', 'layout', 'block'] as const;

/**
 * The templates of a policy. One that fails is reported to `failed`, and the shipped wording (or the reason) takes its place: a
 * comment is never lost to its template.
 */
export function loadTemplates(policy: Policy, failed: (problem: Problem) => void): Promise<Templates> {
  if (policy.templates.size === 0) return Promise.resolve(shippedTemplates);
  return Promise.all([import('liquidjs'), import('#policy/template-text.ts')]).then(([language, markdown]) =>
    templatesIn(policy, strict(language.Liquid), markdown, failed),
  );
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
    outputEscape: (value: unknown) =>
      value === MENTIONS ? MENTIONS : value instanceof Part ? value.slot : neutralise([value].join()),
  });
  for (const tag of FILE_TAGS) delete liquid.tags[tag];
  // It would print what strangers wrote as it is.
  delete liquid.filters['raw'];
  return liquid;
}

/** Prints as it is; what a filter makes of it is text like any other. */
class Part {
  readonly slot: string;
  readonly #text: string;
  constructor(name: string, text: string) {
    this.slot = `${SLOT}${name}${SLOT}`;
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

function templatesIn(
  policy: Policy,
  liquid: Liquid,
  markdown: Markdown,
  failed: (problem: Problem) => void,
): Templates {
  const known = [...scopeOf(policy).keys()];
  const attempt = (id: string, make: (source: string) => string): string | null => {
    const source = policy.templates.get(id);
    if (source === undefined) return null;
    try {
      return make(source);
    } catch (error) {
      failed(problemOf(id, error));
      return null;
    }
  };
  const renderText = (source: string, scope: object): string => {
    const text = String(liquid.parseAndRenderSync(source, scope));
    if (text.length > MOST_CHARACTERS) throw new Error(`it is ${text.length} characters long`);
    if (!markdown.saysSomething(text)) throw new Error('it says nothing');
    return text;
  };
  return {
    render: (request) =>
      attempt(request.template ?? '', (source) =>
        [
          finish(renderText(source, reminderScope(request, mentionsOf(request), known)), request, markdown),
          ...noteBelow(request),
        ].join('\n\n'),
      ) ?? renderShipped(request),
    own: (draft) =>
      attempt(draft.id, (source) => {
        const parts = Object.entries<string>(draft.parts());
        const scope = Object.fromEntries(
          parts.map(([name, text]) => [name, text === '' ? null : new Part(name, text)]),
        );
        const text = renderText(source, draftScope(draft, mentionsOf(draft), scope, known));
        return finish(withParts(text, draft.id, parts), draft, markdown);
      }),
  };
}

/** With the parts where the template prints them, and below it those that nobody may miss. */
function withParts(text: string, id: MessageId, parts: readonly (readonly [string, string])[]): string {
  let filled = text;
  const always: readonly string[] = MESSAGE_TEMPLATES[id].always;
  for (const [name, part] of parts) {
    const { slot } = new Part(name, part);
    if (filled.includes(slot)) filled = filled.replaceAll(slot, () => part);
    else if (part !== '' && always.includes(name)) filled = `${filled.trimEnd()}\n\n${part}`;
  }
  if (filled.length > MOST_WITH_PARTS) throw new Error(`it is ${filled.length} characters long`);
  return filled;
}

function problemOf(id: string, error: unknown): Problem {
  const what = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return {
    code: 'template-failed',
    message: `The template ${id} could not be used: ${what ?? ''}. The shipped wording is used instead.`,
    remedy: `Correct templates.${id} in the policy, or take it out.`,
  };
}

/** Null prints nothing, and is false in a condition: there is nobody to address. */
const mentionsOf = ({ mentions }: Addressees): string | null => (mentions.length === 0 ? null : MENTIONS);

type Addressees = Pick<TemplateRequest, 'mentions' | 'people'>;

/**
 * Puts in whom it mentions, each once and where GitHub notifies them, and makes sure that it mentions nobody else and leaves nothing
 * open.
 */
function finish(rendered: string, { mentions, people }: Addressees, markdown: Markdown): string {
  const text = defuse(rendered).trim();
  const { open, beginsWithWords, isLive } = markdown.readTemplateText(text);
  if (open !== null) throw new Error(`it leaves ${open} open`);
  const live = enumerate(mentions.map(people.name));
  const bare = enumerate(mentions.map((login) => plain(login)));
  let isNamed = false;
  // GitHub reads a letter beside a login as a part of it, and no mention behind a backtick.
  const apart = (beside: string): string => (FREE.test(beside) ? '' : APART);
  const named = text.replaceAll(MENTIONS, (_, at: number) => {
    if (isNamed || !isLive(at)) return bare;
    isNamed = true;
    return `${apart(text.slice(Math.max(0, at - 1), at))}${live}${apart(text.slice(at + 1, at + 3))}`;
  });
  if (isNamed || live === '') return named;
  return beginsWithWords ? `${live}, ${named}` : `${live}:\n\n${named}`;
}

/** Mentions, their entities and what GitHub hides, in the author's own text. */
function defuse(text: string): string {
  return text
    .replaceAll(/@(?![\s\u200B]|$)/g, '@\u200B')
    .replaceAll(/&(?=#0*64;|#x0*40;|commat;)/gi, '&amp;')
    .replaceAll(/<(?=[!?])/g, '&lt;');
}
