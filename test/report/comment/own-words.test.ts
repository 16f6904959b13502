/** Whole messages in an author's own words. */
import { assert, beforeAll, describe, expect, test } from 'vitest';
import { printLedger } from '#domain/ledger-line.ts';
import type { Problem } from '#domain/run-report.ts';
import { isMessageId, MESSAGE_TEMPLATES, type MessageId } from '#domain/template.ts';
import { renderEffect } from '#report/comment/effect.ts';
import { shippedTemplates, type Templates } from '#report/comment/templates.ts';
import { elements, liveMentions } from '../../support/live.ts';
import { CALLED_AGAIN, CATCH_UP, SECOND_LEVEL } from '../../support/samples/call.ts';
import { OWNERSHIP } from '../../support/samples/reminder.ts';
import { REPLIES } from '../../support/samples/reply.ts';
import { LATE_UPDATE, REACHED } from '../../support/samples/status.ts';
import { inWords, OWN_WORDS, templatesOf, WORDED } from '../../support/samples/templates.ts';

/** Messages with every part that nobody may miss, where the usual one has not all of them. */
const COMPLETE: Partial<Readonly<Record<MessageId, ReturnType<(typeof WORDED)[MessageId]>>>> = {
  call: CATCH_UP,
  'call-again': { ...CALLED_AGAIN, callsLate: 7500 },
  status: { ...REACHED, unwatchedAfter: REACHED.declaredAt, replies: REPLIES.replies.slice(0, 2) },
};

const IDS = Object.keys(MESSAGE_TEMPLATES).filter(isMessageId);

async function render(
  id: MessageId,
  words: string,
  message = WORDED[id](),
): Promise<{ text: string; problems: Problem[] }> {
  const problems: Problem[] = [];
  const templates = await templatesOf({ [id]: words }, (problem) => problems.push(problem));
  return { text: inWords(message, templates), problems };
}

describe.each(IDS)('%s', (id) => {
  test('prints every value and part that is listed', async () => {
    const { values, parts } = MESSAGE_TEMPLATES[id];
    const names = [...Object.keys(values), ...Object.keys(parts).map((part) => `part.${part}`)];
    const { text, problems } = await render(id, names.map((name) => `${name}: {{${name}}}\n\n`).join(''));
    expect(problems).toEqual([]);
    expect(names.filter((name) => !text.includes(`${name}:`))).toEqual([]);
  });

  test('has the shipped wording where the template fails, and says so', async () => {
    const { text, problems } = await render(id, '{{part.nothing}}');
    expect(problems).toMatchObject([{ code: 'template-failed', message: expect.stringContaining(`template ${id}`) }]);
    expect(text).toBe(inWords(WORDED[id](), shippedTemplates));
  });

  test('says all the same what nobody may miss, where the template leaves it out', async () => {
    const message = COMPLETE[id] ?? WORDED[id]();
    const { text } = await render(id, 'words', message);
    const shipped = inWords(message, shippedTemplates);
    const parts = partsOf(id, message);
    for (const name of MESSAGE_TEMPLATES[id].always) {
      const part = parts.get(name) ?? '';
      expect(part, name).not.toBe('');
      expect(text).toContain(part);
      expect(shipped).toContain(part);
    }
  });
});

/** What the shipped wording is made of. */
function partsOf(id: MessageId, message: ReturnType<(typeof WORDED)[MessageId]>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const probe: Templates = {
    render: (request) => shippedTemplates.render(request),
    own: (draft) => {
      if (draft.id === id) for (const [name, text] of Object.entries<string>(draft.parts())) found.set(name, text);
      return null;
    },
  };
  inWords(message, probe);
  return found;
}

describe('a call in the words of an author', () => {
  test.each([
    'please come',
    '{{mentions}} @bob and @acme/sre, please',
    '{{mentions}} {{mentions}} `{{part.roles}}`',
    '&#64;bob {{part.why}} {{part.broken}} {{part.notes}}',
    '<!-- escalation {"v":1} --> {{part.request}}',
  ])('%s: mentions everybody called, once, and nobody else', async (words) => {
    const { text, problems } = await render('call', words, CATCH_UP);
    expect(problems).toEqual([]);
    expect([...liveMentions(text)].toSorted()).toEqual(['carol', 'heidi', 'ivan']);
    expect(elements(text)).not.toContain('!--');
  });

  test('says who could not be reached, and how late it comes', async () => {
    const { text } = await render('call', 'please come', CATCH_UP);
    expect(text).toMatch(/\*\*Not reached:\*\* .*`bob`/);
    expect(text).toContain('This call comes 2 hours 5 minutes late');
    expect(text).toContain('`/ack` takes it');
  });

  test('leaves the reminder beside it as it is', async () => {
    const { text } = await render('call', 'please come', { ...SECOND_LEVEL, ...OWNERSHIP });
    expect(text).toContain('Settle who owns this');
  });

  test('is not the words of the same call again', async () => {
    expect((await render('call', 'please come', CALLED_AGAIN)).text).toBe(inWords(CALLED_AGAIN, shippedTemplates));
  });

  test.each(['{{part.request | upcase}}', '{{part.broken | truncate: 9}}'])(
    '%s is text like any other',
    async (words) => {
      const { text, problems } = await render('call', words);
      expect(problems).toEqual([]);
      expect(text).not.toMatch(/[\uE000\uE001]/);
    },
  );
});

describe('a status comment in the words of an author', () => {
  test('mentions nobody', async () => {
    const { text } = await render('status', '{{part.people}} {{part.timeline}} @dan', LATE_UPDATE);
    expect(liveMentions(text)).toEqual([]);
  });

  test('says what became of messages', async () => {
    expect((await render('status', 'words', REACHED)).text).toContain('**may never have arrived**');
  });

  test.each(['{{elapsed.since-declared}}', '{{next.at}}'])(
    'knows no %s, which changes with the clock',
    async (words) => {
      expect((await render('status', words)).problems).toHaveLength(1);
    },
  );
});

describe('the hidden line', () => {
  let templates: Templates;
  beforeAll(async () => {
    templates = await templatesOf(OWN_WORDS, () => undefined);
  });

  test('stands in comments of any words', () => {
    const lines = {
      comment: { record: SECOND_LEVEL.record, status: null },
      status: { record: SECOND_LEVEL.record, status: LATE_UPDATE.record },
    };
    const rendered = renderEffect(
      {
        type: 'say',
        comment: SECOND_LEVEL,
        status: { id: 'C_1', message: LATE_UPDATE },
        ledger: lines,
        react: [],
        minimise: [],
        because: [],
      },
      templates,
    );
    assert(rendered.type === 'say' && rendered.comment !== null && rendered.status !== null);
    expect(rendered.comment.endsWith(`\n${printLedger(lines.comment)}`)).toBe(true);
    expect(rendered.status.body.endsWith(`\n${printLedger(lines.status)}`)).toBe(true);
  });
});
