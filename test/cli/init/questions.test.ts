/** Questions of `tocsin init`: a wrong answer is told and asked for again, and whoever leaves has written nothing. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Refusal, refusalIn } from '#cli/io.ts';
import { setupFrom } from '#cli/init/setup.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tocsin-questions-'));
  mkdirSync(join(root, '.git'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Answers in their order, and what was asked and said. */
async function talk(flags: Parameters<typeof setupFrom>[1], ...answers: readonly (string | null)[]) {
  const prompts: string[] = [];
  const output: string[] = [];
  const left = [...answers];
  const ask = (question: string): Promise<string | null> => {
    prompts.push(question);
    return Promise.resolve(left.shift() ?? null);
  };
  const setup = await setupFrom(root, flags, ask, (text) => output.push(text)).catch(refusalIn);
  return { setup, prompts, output };
}

test('every answer is taken, and nothing is asked that a flag said', async () => {
  const { setup, prompts } = await talk({ policy: 'service-24x7' }, 'a,b,@c,d,e', 'web, api', 'Europe/Berlin', 'n');
  expect(setup).toMatchObject({
    people: [['a', 'b'], ['c', 'd'], ['e']],
    services: ['web', 'api'],
    zones: ['Europe/Berlin'],
    keepsTime: false,
  });
  expect(prompts.map((question) => question.replace(/\n/g, ' '))).toEqual([
    expect.stringContaining('people on call in turn, two leads in turn, an executive'),
    'Your services, separated by commas [later] ',
    'The time zone of your office hours and hand-overs [Europe/London] ',
    'Shall the workflow keep time, with a run that stays while something is due? [yes] ',
  ]);
});

test('a wrong answer is told, and the question comes again', async () => {
  const { setup, output } = await talk(
    {},
    'smal-team',
    'small-team',
    'anna',
    'anna,anna',
    'anna,bert',
    '',
    'Berlin',
    'Europe/Berlin',
    'perhaps',
    '',
  );
  expect(output).toEqual([
    'There is no ready policy "smal-team". Did you mean "small-team"?\n',
    expect.stringContaining('small-team needs 2 people at least'),
    expect.stringContaining('"anna" is named twice.'),
    '"Berlin" is no time zone. Did you mean Europe/Berlin?\n',
    '"perhaps" is neither yes nor no.\n',
  ]);
  expect(setup).toMatchObject({ people: [['anna'], ['bert']], keepsTime: true, zones: ['Europe/Berlin'] });
});

test.each([[[]], [['small-team']], [['small-team', 'a,b', 'web']]])(
  'whoever leaves after %j is let go',
  async (answers) => {
    const { setup } = await talk({}, ...answers, null);
    expect(setup).toEqual(new Refusal('The questions were not all answered: nothing was written.'));
  },
);

test('a wrong flag ends it, on a terminal too', async () => {
  expect((await talk({ policy: 'small-team', people: 'anna' }, 'x')).setup).toBeInstanceOf(Refusal);
});
